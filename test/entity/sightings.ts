/** Readings for tests of identity, from lines such as `P President {Ann Lee} {Lee} {she}`. */
import { createHash } from 'node:crypto';
import { fold, organizationForm, personForm } from '../../src/entity/keys.ts';
import type { Entity, Mention, Reading } from '../../src/types.ts';

/** Kinds of things: the family that the key has, and the type; a country's ISO code follows its letter: `C:JO`. */
const KINDS: Readonly<Record<string, readonly [family: string, type: string]>> = {
  P: ['person', 'Person'],
  F: ['organization', 'Company'],
  O: ['organization', 'Organization'],
  G: ['organization', 'GovernmentBody'],
  I: ['organization', 'InternationalOrganization'],
  C: ['country', 'Country'],
  L: ['place', 'Place'],
  /** What an article only guesses at. */
  'P?': ['name', 'Person'],
  'F?': ['name', 'Company'],
  '?': ['name', 'Concept'],
};

const SUFFIXES = new Set([
  'inc',
  'inc.',
  'corp',
  'corp.',
  'ltd',
  'ltd.',
  'llc',
  'plc',
  'co',
  'co.',
  'gmbh',
  'ag',
]);

/**
 * One article that speaks of some things. Of each: its kind, and words in which `{…}` marks its mentions: the first is its name, others
 * that begin with a capital are further names, with `~` before them former ones, the rest are pronouns.
 */
export function articleOf(...things: readonly string[]): Reading {
  let text = '';
  const mentions: Mention[] = [];
  const entities = things.map((line, index): Entity => {
    const [, kind = '', code, words = ''] = /^(\S+?)(?::(\S+))? (.*)$/.exec(line) ?? [];
    const [family, type] = KINDS[kind] ?? [];
    if (family === undefined || type === undefined) throw new Error(`no kind '${kind}' in '${line}'`);
    const names: string[] = [];
    const before: string[] = [];
    for (const [i, piece] of words.split(/[{}]/).entries()) {
      const part = piece.replace(/^~/, '');
      if (part !== piece) before.push(part);
      const span = { start: text.length, end: text.length + part.length, first: 0, last: 0, head: 0 };
      text += part;
      if (i % 2 === 0) continue;
      const isName = names.length === 0 || part !== part.toLowerCase();
      if (isName) names.push(part);
      mentions.push({
        ...span,
        kind: isName ? 'name' : 'pronoun',
        type,
        entity: index,
        amount: null,
        time: null,
      });
    }
    text += '.\n';
    const [name = '', ...aliases] = names;
    const formOf = (one: string): string =>
      family === 'person' || type === 'Person' ? personForm(one) : organizationForm(one, SUFFIXES);
    const former = before.map((one) => ({ key: `${family}:${formOf(one)}`, name: one }));
    const ids = code ? { iso3166: code } : {};
    return {
      key: `${family}:${code ?? formOf(name)}`,
      name,
      type,
      aliases: [...new Set(aliases)].sort(),
      ...(former.length > 0 ? { former } : {}),
      ids,
      named: true,
    };
  });
  return { article: articleWith(text), sentences: [], tokens: [], mentions, entities, claims: [] };
}

function articleWith(text: string): Reading['article'] {
  const id = `sha256:${createHash('sha256').update(text).digest('hex')}`;
  return { id, uri: fold(text), text, title: null, published: null, outlet: null, url: null, language: 'en' };
}
