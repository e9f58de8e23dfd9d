/** One claim: the sentence with its quote, subject and object marked, where it stands, and how it is meant. */
import { useSignal } from '@preact/signals';
import { attributionOf } from '../../graph/query/attribution.ts';
import type { ArticleRecord, Evidence } from '../../graph/types.ts';
import { contextOf } from '../model/context.ts';
import { segments, webAddress } from '../model/evidence.ts';
import type { EdgeRecord, Model } from '../model/model.ts';
import { typeColour } from '../palette.ts';
import { select } from '../state/actions.ts';
import { dark } from '../state/state.ts';
import { bringSurroundings, surroundingsOf } from '../state/surroundings.ts';
import { dateInWords, percent } from '../wording.ts';

export interface ClaimCardProps {
  readonly claim: Evidence;
  readonly edge: EdgeRecord;
  readonly model: Model;
}

export function ClaimCard({ claim, edge, model }: ClaimCardProps) {
  const unfolded = useSignal(false);
  const further = surroundingsOf(claim.article);
  const { before, after } = contextOf(model, claim, further ?? []);
  const alone = further === null && !before && !after;
  return (
    <article class="claim">
      <blockquote>
        {unfolded.value && before && (
          <span class="context">
            {before.text}
            {before.gap ? ' […] ' : ' '}
          </span>
        )}
        <Sentence claim={claim} edge={edge} />
        {unfolded.value && after && (
          <span class="context">
            {after.gap ? ' […] ' : ' '}
            {after.text}
          </span>
        )}
      </blockquote>
      <Qualifiers claim={claim} model={model} />
      <Source article={model.articles.get(claim.article)} id={claim.article} />
      {unfolded.value && alone && (
        <p class="facts">
          Only this sentence is at hand. Name the articles to show what stands around it:{' '}
          <code>--articles</code>.
        </p>
      )}
      {(unfolded.value || !alone) && (
        <button
          type="button"
          class="quiet"
          aria-expanded={unfolded.value}
          onClick={() => {
            unfolded.value = !unfolded.value;
            void bringSurroundings(claim.article);
          }}
        >
          {unfolded.value ? 'The sentence alone' : 'The sentences around it'}
        </button>
      )}
    </article>
  );
}

function Sentence({ claim, edge }: { claim: Evidence; edge: EdgeRecord }) {
  return (
    <>
      {segments(claim).map(({ text, quoted, role }, i) => {
        const end = role && edge[role === 'subject' ? 'source' : 'target'];
        const inner = end ? (
          <span
            class="participant"
            style={{ borderBottomColor: typeColour(end.attributes.type, dark.value) }}
            title={role ?? ''}
          >
            {text}
          </span>
        ) : (
          text
        );
        return quoted ? <mark key={i}>{inner}</mark> : <span key={i}>{inner}</span>;
      })}
    </>
  );
}

/** Nothing for a plain claim of the article itself; else who says so, and what hedges it. */
function Qualifiers({ claim, model }: { claim: Evidence; model: Model }) {
  const { polarity, modality, speakers, time, amount, roles, confidence } = claim;
  const further = Object.entries(roles).flatMap(([role, key]) => {
    const node = model.nodes.get(key);
    return node ? [{ role, node }] : [];
  });
  return (
    <ul class="qualifiers" aria-label="How it is said">
      {polarity === 'denied' && <li class="strong">denied</li>}
      {modality !== 'actual' && <li class="strong">{modality}</li>}
      {speakers.length > 0 && (
        <li>
          <bdi>{attributionOf(claim)}</bdi>
        </li>
      )}
      {time && <li>{time.text}</li>}
      {amount && <li>{amount.text}</li>}
      {further.map(({ role, node }) => (
        <li key={role + node.key}>
          {role}{' '}
          <button type="button" class="link" onClick={() => select({ kind: 'node', key: node.key })}>
            <bdi>{node.attributes.label}</bdi>
          </button>
        </li>
      ))}
      <li class="confidence" title="How likely it is that the text says this">
        <span class="bar" aria-hidden="true">
          <span style={{ width: percent(confidence) }} />
        </span>
        <span class="unseen">confidence </span>
        {percent(confidence)}
      </li>
    </ul>
  );
}

/** The article's title leads to what the graph knows of it, an arrow to the article itself. */
function Source({ article, id }: { article: ArticleRecord | undefined; id: string }) {
  const uri = article?.uri ?? id;
  const title = article?.title ?? uri.split('/').at(-1) ?? uri;
  return (
    <p class="source" title={uri}>
      <button type="button" class="link" onClick={() => article && select({ kind: 'article', key: id })}>
        <bdi>{title}</bdi>
      </button>
      <span class="source-facts">
        {article?.outlet && <span>{article.outlet}</span>}
        {article?.published && <time dateTime={article.published}>{dateInWords(article.published)}</time>}
        <OriginalLink url={article?.url ?? null} />
      </span>
    </p>
  );
}

/** Nothing where the article names no web address. */
export function OriginalLink({ url }: { url: string | null }) {
  const address = webAddress(url);
  if (!address) return null;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      original <span aria-hidden="true">↗</span>
    </a>
  );
}
