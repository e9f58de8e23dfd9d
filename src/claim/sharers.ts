/** Who else an end of a claim stands for. */
import { childrenOf, isPlural } from '../tree.ts';
import type { Token } from '../types.ts';
import { conjunctsOf } from './arguments.ts';
import type { Edge } from './edges.ts';
import { type Frame, isOfPlace, type Participant } from './frame.ts';

/** The participant and its conjuncts; "his wife and two children" are not all wives. */
export function sharersOf(
  tokens: readonly Token[],
  { frame, admits }: Edge,
  participant: Participant,
): number[] {
  const { slot, token } = participant;
  const bearer = slot === 'self' || (slot === 'subject' && !/^nsubj/.test(tokens[token]?.deprel ?? ''));
  if (isOfPlace(frame)) return [token];
  if (frame.kind === 'noun' && (bearer || isOwnTitle(tokens, frame.token, participant))) return [token];
  // "brothers Tomás and Rafael Ortega": as many as the noun says, by their names.
  const names = tokens[token]?.xpos === 'NNS' ? namesOf(tokens, token) : [];
  if (names.length > 1) return names;
  // "A, who runs C, and B": what is said before B is named is not said of B.
  const early = (one: number) => token < frame.token && one > frame.token;
  return [...conjunctsOf(tokens, token), ...includedIn(tokens, frame, token)].filter(
    (one) => one === token || (!early(one) && (admits?.(participant, one) ?? true)),
  );
}

/** "four firms, including Fjord Bank", "…, among them Fjord Bank": what is said of all of them is said of it. */
function includedIn(tokens: readonly Token[], frame: Frame, group: number): number[] {
  if (!isPlural(tokens, group)) return [];
  const named = [...childrenOf(tokens, group, 'nmod'), ...frame.participants.map(({ token }) => token)];
  const members = named.filter((one) =>
    childrenOf(tokens, one, 'case').some(
      (marker) =>
        marker > group &&
        (tokens[marker]?.text === 'including' ||
          (tokens[marker]?.text === 'among' && tokens[marker + 1]?.text === 'them')),
    ),
  );
  return [...new Set(members)].flatMap((one) => conjunctsOf(tokens, one));
}

/** The coordinated names that stand right behind a noun. */
function namesOf(tokens: readonly Token[], noun: number): number[] {
  const first = childrenOf(tokens, noun, 'appos').find(
    (one) => one === noun + 1 && tokens[one]?.upos === 'PROPN',
  );
  return first === undefined ? [] : conjunctsOf(tokens, first);
}

/** "Prime Minister A and B": one title before a name is not that of the next; "ministers A and B" is. */
function isOwnTitle(tokens: readonly Token[], title: number, { slot, token }: Participant): boolean {
  return slot === 'subject' && tokens[title]?.head === token && title < token && !isPlural(tokens, title);
}
