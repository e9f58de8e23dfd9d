import { expect, test } from 'vitest';
import { detokenize } from '../../train/detokenize.ts';

const cases: [string, string][] = [
  ['Rain fell , they said .', 'Rain fell, they said.'],
  ["`` It 's late , '' Mira said .", '"It\'s late," Mira said.'],
  ['The port -LRB- Velgrad -RRB- is shut', 'The port (Velgrad) is shut'],
  ['They paid $ 5 for 3 % of it', 'They paid $5 for 3% of it'],
];

test.each(cases)('%s', (tokens, text) => {
  const forms = tokens.split(' ');
  const made = detokenize(forms);
  expect(made.text).toBe(text);
  expect(made.spans).toHaveLength(forms.length);
  for (const { start, end } of made.spans) expect(text.slice(start, end)).toMatch(/^\S+$/);
});
