/** What plain rules say that a description is of: an answer where word lists or names tell, else one more thing for the ranking to weigh. */
import type { TypeTree } from '../model/types.ts';
import type { Mention } from '../types.ts';
import { isUntold } from './cluster.ts';
import type { Content } from './content.ts';
import type { Likeness } from './likeness.ts';
import { type Standing, standOut } from './standout.ts';
import { WAY } from './wordings.ts';

export interface Pick {
  /** The place of the candidate; -1 if no rule has one. */
  readonly pick: number;
  /** The number of the rule; 0 if none. */
  readonly rule: number;
  /** Whether nothing is left to be weighed: "the fund", of the only Harbour Relief Fund; "the measure" after "a bill". */
  readonly sure: boolean;
}

/** How far back the rules reach, in sentences: by kind, and by the same noun. */
const [REACH, FAR] = [4, 8];

/** @param hasSaid whether a candidate was called by the noun of the description, with all that is said before it */
export function pickPlainly(
  mention: Mention,
  { modifiers, complement }: Content,
  likes: readonly Likeness[],
  types: TypeTree,
  hasSaid: (like: Likeness) => boolean,
): Pick {
  const isBare = modifiers.length === 0 && !complement;
  // "The minister": the one who has the office. "The fund": the one whose name says so.
  const office = only(({ cluster, way }) => cluster.type === 'Person' && way === WAY.office);
  if (mention.type === 'Person' && office >= 0) return { pick: office, rule: 1, sure: false };
  if (isBare && types.isA(mention.type, 'Organization')) {
    const byName = only(({ way }) => way === WAY.kind);
    if (byName >= 0) return { pick: byName, rule: 2, sure: true };
    const body = WIDE.includes(mention.type) ? null : lastBody();
    if (body) return body;
  }
  const again = likes.findIndex(hasSaid);
  if (again >= 0) return { pick: again, rule: (likes[again]?.away ?? 0) <= FAR ? 6 : 7, sure: false };
  const renamed = only(({ way, away }) => way === WAY.renamed && away <= REACH);
  if (renamed >= 0) return { pick: renamed, rule: isBare ? 8 : 9, sure: isBare };
  return { pick: -1, rule: 0, sure: false };

  /** "The company": of those in the last sentence that names any the only one, its subject, or the one named far more often. */
  function lastBody(): Pick | null {
    const bodies = likes.filter(({ cluster, away }) => {
      // A name that nothing is known of may be a firm's, and is in the way of the one before it.
      const firm = mention.type === 'Company' && cluster.type === 'Concept' && isUntold(cluster);
      return cluster.named && away <= REACH && (firm || types.isA(cluster.type, mention.type));
    });
    const level = Math.min(...bodies.map(({ away }) => away));
    const near = bodies.filter(({ away }) => away === level);
    const isSubject = ({ candidate }: Likeness): boolean => candidate.sightings[0]?.role === 'subject';
    const found = standOut(near, isSubject, ({ times }) => times);
    return found && { pick: likes.indexOf(found.thing), rule: RULES[found.by], sure: false };
  }

  /** The place of the only candidate that fits; -1 if there are none or several. */
  function only(fits: (like: Likeness) => boolean): number {
    const first = likes.findIndex(fits);
    return first >= 0 && likes.findLastIndex(fits) === first ? first : -1;
  }
}

const RULES: Readonly<Record<Standing, number>> = { only: 3, subject: 4, often: 5 };

/** Types too wide to name a body by. */
const WIDE: readonly string[] = ['Organization', 'GovernmentBody'];
