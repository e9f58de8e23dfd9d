/** One claim: the sentence with its quote, subject and object marked, where it stands, and how it is meant. */
import type { ArticleRecord, Evidence } from '../../graph/types.ts';
import { segments, webAddress } from '../evidence.ts';
import { typeColour } from '../palette.ts';
import { dark } from '../state.ts';
import { dateInWords, percent } from '../wording.ts';

export interface ClaimCardProps {
  readonly claim: Evidence;
  readonly article: ArticleRecord | undefined;
  readonly subjectType: string;
  readonly objectType: string;
}

export function ClaimCard({ claim, article, subjectType, objectType }: ClaimCardProps) {
  return (
    <article class="claim">
      <blockquote>
        {segments(claim).map(({ text, quoted, role }, i) => {
          const colour = role && typeColour(role === 'subject' ? subjectType : objectType, dark.value);
          const inner = colour ? (
            <span class="participant" style={{ borderBottomColor: colour }} title={role ?? ''}>
              {text}
            </span>
          ) : (
            text
          );
          return quoted ? <mark key={i}>{inner}</mark> : <span key={i}>{inner}</span>;
        })}
      </blockquote>
      <Qualifiers claim={claim} />
      <Source article={article} id={claim.article} />
    </article>
  );
}

/** Nothing for a plain claim of the article itself; else who says so, and what hedges it. */
function Qualifiers({ claim }: { claim: Evidence }) {
  const { polarity, modality, speakers, time, amount, confidence } = claim;
  return (
    <ul class="qualifiers" aria-label="How it is said">
      {polarity === 'denied' && <li class="strong">denied</li>}
      {modality !== 'actual' && <li class="strong">{modality}</li>}
      {speakers.length > 0 && (
        <li>
          according to <bdi>{speakers.join(', as told by ')}</bdi>
        </li>
      )}
      {time && <li>{time.text}</li>}
      {amount && <li>{amount.text}</li>}
      <li class="confidence">
        <span class="bar" aria-hidden="true">
          <span style={{ width: percent(confidence) }} />
        </span>
        <span class="unseen">confidence </span>
        {percent(confidence)}
      </li>
    </ul>
  );
}

function Source({ article, id }: { article: ArticleRecord | undefined; id: string }) {
  const uri = article?.uri ?? id;
  const title = article?.title ?? uri.split('/').at(-1) ?? uri;
  const address = webAddress(article?.url ?? null);
  return (
    <p class="source" title={uri}>
      {address ? (
        <a href={address} target="_blank" rel="noopener noreferrer">
          <bdi>{title}</bdi>
        </a>
      ) : (
        <cite>
          <bdi>{title}</bdi>
        </cite>
      )}
      {article?.outlet && <span>{article.outlet}</span>}
      {article?.published && <time dateTime={article.published}>{dateInWords(article.published)}</time>}
    </p>
  );
}
