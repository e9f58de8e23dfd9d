import type { Edge } from './edges.ts';
import type { Participant } from './frame.ts';
import type { Scene } from './scene.ts';

/**
 * Dates of birth and death in brackets behind a name, as biographies give them: "Ida Strand (born 3 May 1950)",
 * "(3 May 1950 – 2 June 2001)". One date without a word before it says nothing.
 */
export function lifeDatesOf(scene: Scene, first: number, last: number): Edge[] {
  const { tokens, mentions, mentionAt } = scene;
  const edges: Edge[] = [];
  for (let at = first + 1; at < last; at++) {
    if (tokens[at]?.text !== '(') continue;
    const person = mentions[mentionAt[at - 1] ?? -1];
    if (person?.type !== 'Person' || person.last !== at) continue;
    let close = at;
    while (close < last && tokens[close]?.text !== ')') close++;
    const inside = [...new Set(mentionAt.subarray(at, close))]
      .flatMap((i) => mentions[i] ?? [])
      .filter(({ kind }) => kind === 'date');
    let dash = at + 1;
    while (dash < close && !/^[–—-]$/.test(tokens[dash]?.text ?? '')) dash++;
    const range = dash < close;
    for (const { head, first: begins } of inside) {
      const word = tokens[begins - 1]?.text.toLowerCase() ?? '';
      const born = word === 'born' || word === 'b.' || (range && begins < dash);
      const died = word === 'died' || word === 'd.' || (range && begins > dash);
      if (born || died)
        edges.push(edge(person.head, head, at, born ? 'BORN_ON' : 'DIED_ON', born ? 'born' : 'died'));
    }
  }
  return edges;
}

function edge(person: number, date: number, bracket: number, type: string, lemma: string): Edge {
  const source: Participant = { slot: 'subject', token: person, marker: [], own: true };
  const target: Participant = { slot: 'prep:on', token: date, marker: [], own: true };
  const frame = {
    kind: 'noun',
    token: person,
    lemma,
    words: [bracket],
    passive: false,
    participants: [source, target],
    companions: [],
    clause: -1,
    particle: false,
    says: false,
  } as const;
  return {
    frame,
    source,
    target,
    type,
    words: [bracket],
    polarity: 'affirmed',
    modality: 'actual',
    strength: 0.8,
  };
}
