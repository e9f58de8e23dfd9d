/** Small words around dates. */
export const TO_AND = new Set(['and']);
export const TO_UNTIL = new Set(['to', 'until', 'till', 'through', '-', '–']);
/** Words for a stretch that is open on one side, and which one its date is. */
export const OPEN = new Map([
  ['since', 'from'],
  ['from', 'from'],
  ['after', 'from'],
  ['until', 'to'],
  ['till', 'to'],
  ['before', 'to'],
  ['by', 'to'],
]);
export const DASHES = new Set(['-', '–']);
export const PARTS = new Map([
  ['half', 6],
  ['quarter', 3],
]);
export const EDGES = new Set(['start', 'beginning', 'middle', 'end', 'close']);
export const EACH = new Set(['every', 'each']);
export const ORDINALS = ['first', 'second', 'third', 'fourth'];
/** "the final quarter" */
export const LAST_PART = 'final';
export const CENTURIES = [
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];
export const DATE_PREPOSITIONS = new Set([
  'in',
  'by',
  'during',
  'throughout',
  'through',
  'before',
  'after',
  'of',
  'circa',
  'early',
  'mid',
  'late',
  'around',
]);
/** "as early as 2016", "as long ago as 1998" */
export const AS_EARLY = new Set(['early', 'late', 'recently', 'ago', 'back']);
export const EARLY = new Set(['earlier', 'later', 'early', 'late', 'mid']);
/** How a count of days, weeks … runs from the day of publication, or from the day told before. */
export const FROM_NOW = new Map([['ago', -1]]);
export const FROM_THEN = new Map([
  ['earlier', -1],
  ['before', -1],
  ['later', 1],
  ['after', 1],
  ['afterwards', 1],
]);
/** Counts that tell no number. */
export const VAGUE = new Set(['several', 'some', 'many', 'few', 'couple', 'of']);
export const MODALS = new Set(['may', 'march', 'mar', 'dec', 'jan', 'sun.', 'sat.']);
export const COUNTED = new Set(['NOUN', 'SYM']);
export const PERIODS = new Set([
  'day',
  'week',
  'weekend',
  'fortnight',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
]);
export const SHIFTS = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);
/** After "the": shifts from the day told before. */
export const THEN = new Map([
  ['previous', -1],
  ['preceding', -1],
  ['same', 0],
  ['next', 1],
  ['following', 1],
]);
