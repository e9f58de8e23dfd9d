/** Finds an entity by name, and takes questions. */
import { useSignal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { wakeReader } from '../ask/answers.ts';
import { type Question, readQuestion } from '../ask/question.ts';
import { canRead } from '../ask/resources.ts';
import type { Model } from '../model/model.ts';
import { createSearch, type Suggestion } from '../model/search.ts';
import { ask, connect, seek, select } from '../state/actions.ts';
import { count, typeInWords } from '../wording.ts';
import { Combobox, type Option } from './Combobox.tsx';
import { useHotkey } from './hotkey.ts';
import { Icon } from './Icon.tsx';

const HINT =
  'A name, words of the quotes, or a question: who owns …?, did … pay …?, how much …?, who links … to …?';
const HINT_WITHOUT_READER = 'A name, words of the quotes, or a connection: how is … connected to …?';

export function SearchBox({ model }: { model: Model }) {
  const search = useMemo(() => createSearch(model), [model]);
  const input = useRef<HTMLInputElement>(null);
  const words = useSignal('');

  useHotkey('/', () => input.current?.focus());

  const optionsFor = (text: string): Option[] => {
    if (text.trim() === '') return [];
    const clear = (then: () => void) => () => {
      words.value = '';
      then();
    };
    const entities = search(text, 7).map((found) => {
      const { key } = found.node;
      return { ...entityOption(found), choose: clear(() => select({ kind: 'node', key })) };
    });
    const question = readQuestion(text, canRead());
    // By the time that it is written to its end, the reader is awake.
    if (question.kind === 'answer' && canRead()) void wakeReader().catch(() => {});
    const options = questionOptions(question).map((option) => ({ ...option, choose: clear(option.choose) }));
    return question.kind === 'ways' ? [...options, ...entities] : [...entities, ...options];
  };

  return (
    <search class="search card">
      <div class="search-field">
        <Icon name="search" />
        <Combobox
          id="search"
          label="Search the graph or ask how two things are connected"
          placeholder={`Search ${count(model.nodes.size, 'entity', 'entities')}, or ask`}
          words={words}
          optionsFor={optionsFor}
          none="Nothing in this graph is called that."
          hint={canRead() ? HINT : HINT_WITHOUT_READER}
          input={input}
        />
        <span class="hint" aria-hidden="true">
          /
        </span>
      </div>
    </search>
  );
}

/** What can be done with what was typed besides going to an entity of that name; the best first. */
function questionOptions(question: Question): Option[] {
  if (question.kind === 'ways') {
    const { from, to } = question;
    const name = `${from} → ${to}`;
    return [{ key: '?ways', name, kind: 'how connected', icon: 'ways', choose: () => connect({ from, to }) }];
  }
  const words = question.kind === 'words' ? question.words : question.question;
  const quotes: Option = {
    key: '?words',
    name: `“${words}”`,
    kind: 'in the quotes',
    icon: 'quote',
    choose: () => seek(words),
  };
  if (question.kind === 'words') return words === '' ? [] : [quotes];
  const answer: Option = { key: '?ask', name: words, kind: 'ask', icon: 'help', choose: () => ask(words) };
  return [answer, quotes];
}

/** An entity as a suggestion, without what choosing it does. */
export function entityOption({ node, alias }: Suggestion): Omit<Option, 'choose'> {
  const { label, type } = node.attributes;
  return { key: node.key, name: label, also: alias, kind: typeInWords(type), node: { key: node.key, type } };
}
