/** A question in words, and what the articles say to it: each answer with the words that give it. */
import type { Answer } from '../../graph/query/ask.ts';
import { answersInQuotes, headlineOf, meanings, readAs } from '../../graph/query/wording.ts';
import type { Model } from '../model/model.ts';
import { seek, showWay } from '../state/actions.ts';
import { answering, wayInAnswer } from '../state/state.ts';
import { type AnswerWay, waysIn } from '../view/answerways.ts';
import { GivenItem } from './GivenItem.tsx';
import { Icon } from './Icon.tsx';
import { Meaning } from './Meaning.tsx';
import { Message } from './Message.tsx';
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
function Understood({ answer }: { answer: Answer }) {
  const statement = readAs(answer);
  return (
    <>
      {answer.statement === '' ? (
        <p class="facts">
          This is no question that can be read here. Ask who, what, which, where, when, why, how much, how
          many, or did …?
        </p>
      ) : (
        statement !== null && <p class="facts">read as: {statement}</p>
      )}
      {meanings(answer).map((term) => (
        <Meaning key={term.phrase} of={term} />
      ))}
    </>
  );
}

function Found({ model, answer }: { model: Model; answer: Answer }) {
  const { given, besides } = answer;
  const headline = headlineOf(answer);
  const sentence = answersInQuotes(answer);
  return (
    <>
      {headline !== '' && <p class="verdict">{headline}</p>}
      <Ways model={model} ways={waysIn(answer)} />
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
function Ways({ model, ways }: { model: Model; ways: readonly AnswerWay[] }) {
  if (ways.length === 0) return null;
  return (
    <ol class="ways">
      {ways.slice(0, FIRST).map(({ path, through }, i) => (
        <WayItem
          key={path.hops.map(({ edge }) => edge).join()}
          model={model}
          path={path}
          through={through}
          open={i === wayInAnswer.value}
          onOpen={() => showWay(i)}
        />
      ))}
    </ol>
  );
}
