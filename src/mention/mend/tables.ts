import type { NameSigns } from '../../model/namesigns.ts';
import type { Title } from '../../model/nametables.ts';
import type { Phrases } from '../../model/phrases.ts';
import type { Naming } from '../nametypes.ts';

/** What rules for names look up. */
export interface MendTables {
  readonly naming: Naming;
  readonly titles: Phrases<Title>;
  readonly signs: NameSigns;
}
