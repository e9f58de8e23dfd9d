/** What the lexicon knows of the names of an article. */
import type { Known } from '../model/gazetteer.ts';
import { childOf, isRelation } from '../tree.ts';
import type { Mention, Token } from '../types.ts';
import type { NameTables } from './nametables.ts';

/** The lexicon's entry for a name, unless the article's type says that it is something else: Jordan, the person. */
export function knownOf(
  mention: Mention,
  tokens: readonly Token[],
  lower: readonly string[],
  { gazetteer, types }: NameTables,
): Known | null {
  const match = gazetteer.names.longest(lower, mention.first, mention.last);
  if (match?.length !== mention.last - mention.first) return null;
  for (const known of match.values) {
    if (known.as === 'nationality' && mention.type === 'Nationality')
      return gazetteer.country(known.ids.iso3166 ?? '');
    if (known.as === 'people' && mention.type === 'Group') {
      return {
        ...known,
        key: `group:${known.written.toLowerCase()}`,
        name: known.written,
        type: 'Group',
        ids: {},
      };
    }
    if (known.as === 'capital' && (mention.type === 'City' || mention.type === 'GovernmentBody')) {
      if (mention.type === 'GovernmentBody' || standsForGovernment(tokens, mention.head)) return known;
      return {
        ...known,
        key: `place:${known.written.toLowerCase()}`,
        name: known.written,
        type: 'City',
        ids: {},
      };
    }
    const kin = types.family(known.type) === types.family(mention.type);
    // A country that was only seen to be some place is that country; a town of its name is not.
    if (known.as === 'name' && (kin || (known.type === 'Country' && mention.type === 'Place'))) return known;
  }
  return null;
}

const AGENTIVE = new Set(['nsubj', 'nmod:poss', 'iobj', 'obl:agent']);
const TOWARD = new Set(['between', 'with', 'toward', 'towards', 'against', 'by']);

/** Whether a capital is spoken of as one who acts: "Pyongyang tested", "between Washington and Pyongyang". */
function standsForGovernment(tokens: readonly Token[], head: number): boolean {
  let at = head;
  for (let steps = 0; steps < 8 && tokens[at] && isRelation(tokens[at]?.deprel ?? '', 'conj'); steps++)
    at = tokens[at]?.head ?? -1;
  const token = tokens[at];
  if (!token) return false;
  const marker = childOf(tokens, at, 'case');
  const preposition = tokens[marker]?.lemma ?? '';
  if (TOWARD.has(preposition)) return true;
  if (tokens[head + 1]?.xpos === 'POS') return true;
  if (!AGENTIVE.has(token.deprel)) return false;
  if (token.deprel === 'nmod:poss') return true;
  const verb = tokens[token.head];
  return verb?.upos === 'VERB' && preposition === '';
}

/** The lexicon's body of this normal form: "U.S. Treasury Department" has the Treasury Department's. */
export function canonicalBody(form: string, { gazetteer, types }: NameTables): Known | null {
  return (
    gazetteer.names
      .get(form)
      .find((known) => known.as === 'name' && types.family(known.type) === 'organization') ?? null
  );
}
