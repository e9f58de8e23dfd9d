import { expect, it } from 'vitest';
import { Kernel } from '../../src/model/kernel.ts';
import { Network } from '../../src/syntax/network.ts';
import { encode, takeInventory } from '../../train/examples.ts';
import { Random } from '../../train/random.ts';
import { initialize } from '../../train/syntax.ts';
import { Trainer } from '../../train/trainer.ts';
import { sentences } from './sentences.ts';

it('follows the slope of the loss in every parameter', () => {
  const { inventory, counts } = takeInventory(sentences);
  const random = new Random(3);
  const shape = {
    words: 8,
    buckets: 64,
    wordSize: 8,
    pieceSize: 8,
    layers: 3,
    hidden: 8,
    arc: 8,
    label: 8,
    tags: 16,
    relations: 8,
  };
  const network = new Network(new Kernel(), shape);
  const { kernel } = network;
  initialize(network, random);
  // Larger values than a fresh network's, so that a step seldom crosses the kink of the rectifier.
  for (const { address, rows, columns } of Object.values(network.parameters())) {
    const values = kernel.view(address, rows * columns);
    values.forEach((value, i) => {
      values[i] = value + 0.5 * random.normal();
    });
  }
  const examples = encode(sentences, inventory, counts, shape.buckets);
  const trainer = new Trainer(network, inventory, { dropout: 0, pieceDropout: 0 }, random);
  const features = examples.map((e) => e.features);
  const pass = () => {
    network.refresh();
    const mark = kernel.used;
    const activations = network.forward(features);
    const { loss, toInput } = trainer.backward(
      activations,
      Array.from(activations.batch.order, (i) => examples[i] as (typeof examples)[0]),
      new Map(),
    );
    trainer.toEmbeddings(activations, features, toInput);
    kernel.release(mark);
    return loss;
  };

  pass();
  const parameters = Object.entries(network.parameters());
  const gradients = new Map(
    parameters.map(([name, p]) => [
      name,
      kernel.view(trainer.gradients.for(p).address, p.rows * p.columns).slice(),
    ]),
  );
  const step = 1 / 128;
  for (const [name, { address }] of parameters) {
    const gradient = gradients.get(name) ?? new Float32Array();
    const steepest = [...gradient.keys()]
      .sort((a, b) => Math.abs(gradient[b] ?? 0) - Math.abs(gradient[a] ?? 0))
      .slice(0, 3);
    for (const i of steepest) {
      const at = (address >> 2) + i;
      const before = kernel.floats[at] ?? 0;
      kernel.floats[at] = before + step;
      const above = pass();
      kernel.floats[at] = before - step;
      const below = pass();
      kernel.floats[at] = before;
      const slope = (above - below) / (2 * step);
      expect(Math.abs(slope - (gradient[i] ?? 0)), `${name}[${i}]`).toBeLessThan(
        0.01 * Math.abs(slope) + 0.003,
      );
    }
  }
});
