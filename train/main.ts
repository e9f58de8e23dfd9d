/** `npm run train`: makes models/english.bin from the treebanks. See models/README.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeWeights } from '../src/model/weights.ts';
import { saveSyntax } from '../src/syntax/parser.ts';
import { evaluate } from './evaluate.ts';
import { learnLemmas } from './lemmas.ts';
import { trainSyntax } from './syntax.ts';
import { readTreebank } from './treebank.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(import.meta.dirname, '../../shared/data') },
    output: { type: 'string', default: join(import.meta.dirname, '../models/english.bin') },
    epochs: { type: 'string', default: '30' },
    layers: { type: 'string', default: '2' },
    hidden: { type: 'string', default: '80' },
    dropout: { type: 'string', default: '0.3' },
    rate: { type: 'string', default: '0.002' },
    batch: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
});

const treebank = (path: string) => readTreebank(join(values.data, path));
const training = [...treebank('ud-ewt/train.conllu'), ...treebank('gum/train.conllu')];
const development = { EWT: treebank('ud-ewt/dev.conllu'), GUM: treebank('gum/dev.conllu') };
const lemmas = learnLemmas(training);

trainSyntax(training, {
  shape: {
    buckets: 32768,
    wordSize: 64,
    pieceSize: 64,
    layers: Number(values.layers),
    hidden: Number(values.hidden),
    arc: 64,
    label: 64,
  },
  epochs: Number(values.epochs),
  rate: Number(values.rate),
  batchWords: Number(values.batch),
  dropout: Number(values.dropout),
  pieceDropout: 0.15,
  seed: Number(values.seed),
  report: (epoch, loss, network, inventory) => {
    const scores = Object.entries(development).map(([name, sentences]) => {
      const { xpos, upos, uas, las } = evaluate(network, inventory, sentences);
      return `${name} dev: XPOS ${percent(xpos)} UPOS ${percent(upos)} UAS ${percent(uas)} LAS ${percent(las)}`;
    });
    console.log(`epoch ${epoch}: loss ${loss.toFixed(3)}; ${scores.join('; ')}`);
    writeFileSync(values.output, writeWeights(saveSyntax({ network, inventory, lemmas })));
  },
});

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
