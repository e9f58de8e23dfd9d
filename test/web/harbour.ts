/** A small made-up graph that the viewer's tests know by heart. */
import type { ArticleRecord, GraphFile } from '../../graph/types.ts';
import { claim, edge, graph, node } from './generate.ts';

const COURIER: ArticleRecord = {
  id: 'sha256:c0',
  uri: 'courier.txt',
  title: 'Port deal under scrutiny',
  published: '2031-03-04',
  outlet: 'The Norvale Courier',
  url: 'https://courier.example/port-deal',
  language: 'en',
  length: 900,
};
const RADIO: ArticleRecord = {
  ...COURIER,
  id: 'sha256:c1',
  uri: 'radio.txt',
  title: 'Minister rejects claims',
  url: null,
};

/** Five nodes in a row of two; `deal` has two claims, `rumour` is denied, `talks` has no direction. */
export function harbourGraph(): GraphFile {
  return graph(
    [
      node('bank', 'Łódka Bank', 'Bank', { x: 0, y: 80, aliases: ['the lender'], mentions: 4 }),
      node('port', 'Port Cassel', 'City', { x: 0, y: 0, mentions: 9 }),
      node('ruiz', 'Inés Ruiz', 'Person', {
        x: 120,
        y: 0,
        mentions: 6,
        merges: [{ name: 'Ruiz', key: 'ruiz', reason: 'surname', within: true, articles: 1 }],
      }),
      node('steel', 'Velden Steel', 'Company', { x: 120, y: 80, aliases: ['Velden'], mentions: 2 }),
      node('tin', 'tin ore', 'Commodity', { x: 60, y: 140 }),
    ],
    [
      edge('deal', 'steel', 'port', {
        type: 'FUNDS',
        label: 'funds',
        claims: [
          claim(COURIER.id, 'Velden Steel', 'paid for the new quay of', 'Port Cassel'),
          claim(RADIO.id, 'Velden', 'put up half the money for', 'Port Cassel', {
            speakers: ['Inés Ruiz'],
            modality: 'possible',
          }),
        ],
      }),
      edge('rumour', 'bank', 'ruiz', {
        type: 'PAYS',
        label: 'pays',
        status: 'denied',
        claims: [claim(RADIO.id, 'the lender', 'never paid', 'Ruiz', { polarity: 'denied' })],
      }),
      edge('talks', 'port', 'ruiz', {
        type: 'MEETS',
        label: 'meets',
        claims: [claim(COURIER.id, 'Port Cassel', 'received', 'Inés Ruiz')],
      }),
      edge('ships', 'steel', 'tin', {
        type: 'keeps buying',
        label: 'keeps buying',
        claims: [claim(COURIER.id, 'Velden Steel', 'keeps buying', 'tin ore')],
      }),
    ],
    [COURIER, RADIO],
  );
}
