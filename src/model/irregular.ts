/** Verbs whose past is not made with -ed. */
import { readList, readTable } from './wordlist.ts';

export interface IrregularVerb {
  readonly lemma: string;
  /** Forms of the past, the commonest first: "bought"; "was", "were". */
  readonly pasts: readonly string[];
  readonly participles: readonly string[];
}

/** @param raw the text of `lexicon/irregular-verbs.txt` */
export function readIrregularVerbs(raw: string | undefined): IrregularVerb[] {
  return readTable(raw).map(([lemma = '', past, participle]) => ({
    lemma,
    pasts: readList(past),
    participles: readList(participle),
  }));
}

/** Pasts and participles that are no verb themselves ("fled", not "found" or "cut"), with their lemmas. */
export function lemmasOfForms(verbs: readonly IrregularVerb[]): ReadonlyMap<string, string> {
  const lemmas = new Set(verbs.map(({ lemma }) => lemma));
  return new Map(
    verbs
      .flatMap(({ lemma, pasts, participles }) =>
        [...pasts, ...participles].map((form) => [form, lemma] as const),
      )
      .filter(([form]) => !lemmas.has(form)),
  );
}
