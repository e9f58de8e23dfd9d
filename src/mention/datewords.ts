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
export const PARTS = new Map([
  ['half', 6],
  ['quarter', 3],
]);
export const EDGES = new Set(['start', 'beginning', 'middle', 'end', 'close']);
export const EACH = new Set(['every', 'each']);
export const ORDINALS = ['first', 'second', 'third', 'fourth'];
export const DATE_PREPOSITIONS = new Set([
  'in',
  'by',
  'during',
  'throughout',
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
export const BACK = new Set(['ago', 'earlier']);
export const MODALS = new Set(['may', 'march', 'mar', 'dec', 'jan', 'sun.', 'sat.']);
export const COUNTED = new Set(['NOUN', 'SYM']);
export const PERIODS = new Set(['day', 'week', 'month', 'quarter', 'year', 'decade', 'century']);
export const SHIFTS = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
]);
