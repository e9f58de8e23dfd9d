/** A question in words, and what the articles say to it: each answer with the words that give it. */
import { useSignal } from '@preact/signals';
import type { Answer } from '../../graph/query/ask.ts';
import type { Given } from '../../graph/query/given.ts';
import { headlineOf } from '../../graph/query/headline.ts';
import type { Path } from '../../graph/query/paths.ts';
import type { Model } from '../model/model.ts';
import { seek, select, showWay } from '../state/actions.ts';
import { answering, wayInAnswer } from '../state/state.ts';
import { count } from '../wording.ts';
import { Triple } from './ArticlePanel.tsx';
import { ClaimCard } from './ClaimCard.tsx';
import { Dot } from './Dot.tsx';
import { Icon } from './Icon.tsx';
import { Meaning } from './Meaning.tsx';
import { Message } from './Message.tsx';
import { previewing } from './previewing.ts';
import { ShowMore } from './ShowMore.tsx';
import { WayItem } from './WayItem.tsx';

/** As many as the command line prints. */
const FIRST = 10;

export function AnswerPanel({ model, question }: { model: Model; question: string }) {
  const now = answering.value;
  const answer = now?.state === 'answered' ? now.answer : null;
  return (
    <>
      <header>
        <p class="kind">Question</p>
        <h2>
          <bdi>{question}</bdi>
        </h2>
        {answer && <Understood answer={answer} />}
        {now?.state === 'reading' && <p class="facts waiting">Reading the question…</p>}
        {now?.state === 'failed' && (
          <p class="saying">
            <Message text={now.message} />
          </p>
        )}
      </header>
      {answer && <Found model={model} answer={answer} />}
      {(now?.state === 'failed' || answer?.answered === false) && (
        <p class="deeds">
          <button type="button" class="chip" onClick={() => seek(question)}>
            <Icon name="quote" /> Look for these words in the quotes
          </button>
        </p>
      )}
    </>
  );
}

/** How the question was read: who sees that can ask better. */
function Understood({ answer: { question, statement, asked, terms } }: { answer: Answer }) {
  return (
    <>
      {statement === '' ? (
        <p class="facts">
          This is no question that can be read here. Ask who, what, which, where, when, why, how much, how
          many, or did …?
        </p>
      ) : (
        asked !== 'description' &&
        !alike(statement, question) && <p class="facts">read as: {statement.replace(/ \.$/, '.')}</p>
      )}
      {terms.map((term) => (
        // Half a phrase is not enough to answer from, so it is not taken to mean anything.
        <Meaning
          key={term.phrase}
          of={term.kind === 'partial' ? { ...term, kind: 'none', others: term.taken } : term}
        />
      ))}
    </>
  );
}

/** Whether a statement is but its question again. */
function alike(statement: string, question: string): boolean {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[\s?.!]+/g, ' ')
      .trim();
  return plain(statement) === plain(question);
}

function Found({ model, answer }: { model: Model; answer: Answer }) {
  const { asked, given, besides, paths, between } = answer;
  const headline = headlineOf(answer);
  const sentence = asked === 'truth' || asked === 'saying' || asked === 'reason';
  return (
    <>
      {headline !== '' && <p class="verdict">{headline}</p>}
      {paths && <Ways model={model} ways={paths.paths.map((path) => ({ path }))} />}
      {between && <Ways model={model} ways={between} />}
      <ShowMore items={given} first={FIRST}>
        {(one) => <GivenItem model={model} given={one} sentence={sentence} />}
      </ShowMore>
      {besides.length > 0 && (
        <>
          <h3 class="besides">But they say:</h3>
          <ShowMore items={besides} first={FIRST}>
            {(one) => <GivenItem model={model} given={one} sentence={sentence} />}
          </ShowMore>
        </>
      )}
    </>
  );
}

/** Ways from one end to the other, or through who stands between them. */
function Ways({
  model,
  ways,
}: {
  model: Model;
  ways: readonly { readonly path: Path; readonly label?: string }[];
}) {
  return (
    <ol class="ways">
      {ways.slice(0, FIRST).map(({ path, label }, i) => (
        <WayItem
          key={path.hops.map(({ edge }) => edge).join()}
          model={model}
          path={path}
          through={label ?? null}
          open={i === wayInAnswer.value}
          onOpen={() => showWay(i)}
        />
      ))}
    </ol>
  );
}

/** One answer: the first quote, and the others when they are asked for. A sentence is its own quote. */
function GivenItem({ model, given, sentence }: { model: Model; given: Given; sentence: boolean }) {
  const all = useSignal(false);
  const { key, text, grounds } = given;
  const node = key === null ? undefined : model.nodes.get(key);
  const shown = all.value ? grounds : grounds.slice(0, 1);
  return (
    <section class="found">
      {!sentence && (
        <h3 class="given">
          {node ? (
            <button
              type="button"
              class="stop"
              onClick={() => select({ kind: 'node', key: node.key })}
              {...previewing({ kind: 'node', key: node.key })}
            >
              <Dot type={node.attributes.type} /> <bdi>{text}</bdi>
            </button>
          ) : (
            <bdi>{text}</bdi>
          )}
        </h3>
      )}
      {shown.map(({ edge: at, claim }) => {
        const edge = model.edges.get(at);
        return (
          edge && (
            <div key={`${at} ${claim.article} ${claim.start}`}>
              <Triple edge={edge} />
              <ClaimCard claim={claim} edge={edge} model={model} />
            </div>
          )
        );
      })}
      {!all.value && grounds.length > 1 && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            all.value = true;
          }}
        >
          {count(grounds.length - 1, 'further quote')}
        </button>
      )}
    </section>
  );
}
