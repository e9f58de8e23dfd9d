/** An article as far as it is at hand: its sentences in order, each with the relations that it vouches for. */
import { useEffect } from 'preact/hooks';
import type { ArticleRecord } from '../../graph/types.ts';
import { BESIDE, type KnownSentence, sentencesOf } from '../model/context.ts';
import type { Model } from '../model/model.ts';
import { only } from '../state/actions.ts';
import { filters } from '../state/state.ts';
import { bringSurroundings, surroundingsOf } from '../state/surroundings.ts';
import { admits, isAny } from '../view/filters.ts';
import { count, dateInWords } from '../wording.ts';
import { Back } from './Back.tsx';
import { OriginalLink } from './ClaimCard.tsx';
import { ShowMore } from './ShowMore.tsx';
import { Triple } from './Triple.tsx';

export function ArticlePanel({ article, model }: { article: ArticleRecord; model: Model }) {
  const sentences = sentencesOf(model, article.id, surroundingsOf(article.id) ?? []);
  const claimed = sentences.filter(({ claims }) => claims.length > 0).length;
  useEffect(() => void bringSurroundings(article.id), [article]);
  const choice = filters.value.choices.article;
  const alone = !isAny(choice) && admits(choice, article.id) && choice.names.size === 1;
  return (
    <>
      <Back />
      <header>
        <p class="kind">Article</p>
        <h2>
          <bdi>{article.title ?? article.uri}</bdi>
        </h2>
        <p class="facts">
          {article.outlet && <span>{article.outlet}</span>}
          {article.published && <time dateTime={article.published}>{dateInWords(article.published)}</time>}
          <OriginalLink url={article.url} />
        </p>
        <p class="facts code">{article.uri}</p>
        <p class="deeds">
          <button type="button" class="chip" aria-pressed={alone} onClick={() => only('article', article.id)}>
            Only this article
          </button>
        </p>
      </header>
      <p class="facts">{count(claimed, 'sentence')} behind relations</p>
      <ShowMore items={withGaps(sentences)} first={60}>
        {(sentence) =>
          sentence === null ? (
            <p class="gap" title="Words that are not at hand">
              […]
            </p>
          ) : (
            <Said key={sentence.start} sentence={sentence} />
          )
        }
      </ShowMore>
    </>
  );
}

/** Null where words are missing between two sentences. */
function withGaps(sentences: readonly KnownSentence[]): (KnownSentence | null)[] {
  return sentences.flatMap((sentence, i) => {
    const end = sentences[i - 1]?.end ?? 0;
    return sentence.start - end > BESIDE ? [null, sentence] : [sentence];
  });
}

function Said({ sentence }: { sentence: KnownSentence }) {
  if (sentence.claims.length === 0) return <p class="around">{sentence.text}</p>;
  const edges = [...new Set(sentence.claims.map(({ edge }) => edge))];
  return (
    <section class="claim">
      <blockquote>{sentence.text}</blockquote>
      <ul class="triples">
        {edges.map((edge) => (
          <li key={edge.key}>
            <Triple edge={edge} />
          </li>
        ))}
      </ul>
    </section>
  );
}
