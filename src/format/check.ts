/** Whether a value read from JSON is the line of a reading. */

/** What is wrong with it, in words for people; null if nothing is. Checks all that a graph relies on. */
export function faultInLine(value: unknown): string | null {
  if (!isRecord(value)) return 'it is JSON, but no reading: extract writes an object a line';
  const { article, text, sentences, mentions, entities, claims } = value;
  if (!isRecord(article) || typeof article.id !== 'string' || typeof article.uri !== 'string') {
    return 'its article has no id or no uri';
  }
  if (typeof text !== 'string') return 'it has no text';
  const isSpan = (item: unknown): item is Record<string, unknown> =>
    isRecord(item) &&
    isIndex(item.start, text.length) &&
    isIndex(item.end, text.length) &&
    item.start <= item.end;
  const lists = { sentences, mentions, entities, claims };
  for (const [name, list] of Object.entries(lists))
    if (!Array.isArray(list)) return `it has no list of ${name}`;
  return (
    faultAt('sentence', sentences, (item) => isSpan(item)) ??
    faultAt('entity', entities, isEntity) ??
    faultAt(
      'mention',
      mentions,
      (item) => isSpan(item) && isIndex(item.entity, lengthOf(entities) - 1, -1),
    ) ??
    faultAt('claim', claims, (item) => isSpan(item) && isClaim(item, lengthOf(mentions)))
  );
}

function faultAt(what: string, list: unknown, isSound: (item: unknown) => boolean): string | null {
  const at = Array.isArray(list) ? list.findIndex((item) => !isSound(item)) : -1;
  return at < 0 ? null : `${what} ${at} is broken, or leads out of the article`;
}

function isEntity(value: unknown): boolean {
  return (
    isRecord(value) &&
    [value.key, value.name, value.type].every((part) => typeof part === 'string') &&
    Array.isArray(value.aliases) &&
    value.aliases.every((alias) => typeof alias === 'string') &&
    (value.former === undefined || (Array.isArray(value.former) && value.former.every(isFormer)))
  );
}

function isFormer(value: unknown): boolean {
  return isRecord(value) && typeof value.key === 'string' && typeof value.name === 'string';
}

function isClaim(claim: Record<string, unknown>, mentions: number): boolean {
  const { subject, object, type, phrase, polarity, modality, speakers, together, roles, confidence } = claim;
  const isMention = (index: unknown): boolean => isIndex(index, mentions - 1);
  return (
    isMention(subject) &&
    isMention(object) &&
    (type === null || typeof type === 'string') &&
    typeof phrase === 'string' &&
    ['affirmed', 'denied'].includes(String(polarity)) &&
    ['actual', 'possible', 'planned', 'required', 'conditional'].includes(String(modality)) &&
    Array.isArray(speakers) &&
    speakers.every(isMention) &&
    (together === undefined ||
      (Array.isArray(together) && together.every((at) => isIndex(at, speakers.length - 1, 1)))) &&
    isRecord(roles) &&
    Object.values(roles).every(isMention) &&
    typeof confidence === 'number' &&
    confidence >= 0 &&
    confidence <= 1
  );
}

function isIndex(value: unknown, most: number, least = 0): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
