/**
 * `npm run bench`: every measure of accuracy that the data at hand allows, by the scorers beside the project, then speed and how it
 * grows. `npm run bench -- syntax names` does those whose names have one of these words; `--shared FOLDER` names the data. The program is
 * measured as it was built last: `npm run build` first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shared: { type: 'string', default: join(root, '../shared') } },
});

/** Name, scorer, data below the folder of data sets. */
const MEASURES: readonly (readonly [name: string, scorer: string, data: string])[] = [
  ['syntax, EWT dev', 'ud', 'ud-ewt/dev.conllu'],
  ['syntax, GUM dev', 'ud', 'gum/dev.conllu'],
  ['names, UNER-EWT dev', 'ner', 'ner/uner-ewt/dev.iob2'],
  ['names, WikiGold', 'ner', 'ner/wikigold/CONLL-format/data/wikigold.conll.txt'],
  ['pronouns, GAP development', 'gap', 'gap/gap-development.tsv'],
  ['open relations, CaRB dev', 'carb', 'carb/dev.tsv'],
  ['events, PLOVER dev', 'plover', 'plover/dev.json'],
  ['entities and relations, re3d', 're3d', 're3d'],
];

/** Our own measures: name, script and what it is told. */
const SCRIPTS: readonly (readonly [name: string, script: string, ...told: string[]])[] = [
  ['relations, KnowledgeNet folds 1–3, cross-validated', 'relations.ts'],
  ['confidence, cross-validated', 'confidence.ts'],
  ['sentences and words from raw text', 'segmentation.ts'],
  ['coreference and types of mentions, GUM dev', 'coreference.ts'],
  ['speed', 'speed.ts'],
  ['runs, 100 and 1,000 articles', 'runs.ts', '100', '1000'],
  ['queries, 10,000 and 100,000 nodes', 'query.ts', '10000', '100000'],
];

const wanted = (name: string) => positionals.length === 0 || positionals.some((word) => name.includes(word));
let failed = 0;

for (const [name, scorer, data] of MEASURES) {
  const path = join(values.shared, 'data', data);
  if (!wanted(name)) continue;
  if (!existsSync(path)) console.log(`\n## ${name}\nskipped: no ${path}`);
  else
    run(name, [
      join(values.shared, 'eval', `${scorer}.mjs`),
      '--cmd',
      `node ${join(root, 'dist/src/cli/main.js')}`,
      '--data',
      path,
    ]);
}
for (const [name, script, ...told] of SCRIPTS) {
  if (wanted(name)) run(name, ['--import', 'tsx', join(import.meta.dirname, script), ...told]);
}
process.exitCode = failed > 0 ? 1 : 0;

function run(name: string, args: readonly string[]): void {
  console.log(`\n## ${name}`);
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) failed++;
}
