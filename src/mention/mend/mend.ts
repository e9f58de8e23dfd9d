/**
 * What words alone tell of a name, put right behind the recognizer: names in pieces become whole, and a kind that the article
 * says in as many words goes before one that was weighed.
 */

import { readNameSigns } from '../../model/namesigns.ts';
import type { Title } from '../../model/nametables.ts';
import type { Phrases } from '../../model/phrases.ts';
import type { Resources } from '../../types.ts';
import type { ArticleName } from '../joinnames.ts';
import type { Naming } from '../nametypes.ts';
import type { Page } from '../page.ts';
import { plainHeadlines } from './headlines.ts';
import { createNamesakes } from './namesakes.ts';
import { noticeNames } from './notices.ts';
import { wholePieces } from './pieces.ts';
import { shortNames } from './shortnames.ts';
import { toldKinds } from './toldkinds.ts';

/** Names in, names out: in order, a name within a name after it. */
export type NameMender = (page: Page, names: readonly ArticleName[]) => ArticleName[];

/** @example createNameMender(resources, naming, titles)(page, names) */
export function createNameMender(
  resources: Pick<Resources, 'lexicon'>,
  naming: Naming,
  titles: Phrases<Title>,
): NameMender {
  const tables = { naming, titles, signs: readNameSigns(resources) };
  const namesakes = createNamesakes(resources);
  return (page, names) => {
    const plain = noticeNames(page, plainHeadlines(page, names, naming), naming);
    const told = toldKinds(page, wholePieces(page, plain, tables), tables);
    return namesakes(page, shortNames(page, told, tables));
  };
}
