/** A small made-up graph with an edge of every standing, and names that break out of careless formats. */
import type { ArticleRecord, GraphFile } from '../../../graph/types.ts';
import { claim, edge, graph, node } from '../../web/generate.ts';

const LEDGER: ArticleRecord = {
  id: 'sha256:c7',
  uri: 'quay/ledger.txt',
  title: 'The "quay" papers',
  published: '2031-05-02',
  outlet: "The Norvale Ledger's Desk",
  byline: 'Lena Horvat',
  url: 'https://ledger.example/quay?a=1&b=<2>',
  language: 'en',
  length: 1200,
};

export function quayGraph(): GraphFile {
  const said = { article: LEDGER.id };
  return graph(
    [
      node('bank', 'Łódka Bank', 'Bank', { aliases: ['Lodka', "O'Lodka \\u0027"] }),
      node('country:NO', 'Norvale', 'Country', { ids: { iso3166: 'NO' } }),
      node('cruz', 'Cruz', 'Person', { mayBe: ['ruiz'] }),
      node('port', 'Port Cassel', 'City'),
      node('ruiz', 'Inés Ruiz', 'Person'),
      node('steel', 'Velden "Steel"', 'Company'),
      node('tin', 'tin ore', 'Commodity'),
      node('word', 'scrutiny', 'Concept'),
    ],
    [
      edge('bank|OWNS|steel', 'bank', 'steel', {
        type: 'OWNS',
        label: 'owns',
        claims: [
          claim(said.article, 'Łódka Bank', 'bought', 'Velden Steel', {
            time: { text: 'in 2030', start: '2030', end: '2030' },
          }),
          claim(said.article, 'the lender', 'may soon buy all of', 'Velden Steel', { modality: 'possible' }),
        ],
      }),
      edge('country:NO|SANCTIONS|bank', 'country:NO', 'bank', {
        type: 'SANCTIONS',
        label: 'sanctions',
        claims: [claim(said.article, 'Norvale', 'put sanctions on', 'the lender')],
      }),
      edge('ruiz|HEADS|bank', 'ruiz', 'bank', {
        type: 'HEADS',
        label: 'heads',
        status: 'alleged',
        claims: [
          claim(said.article, 'Ruiz', 'runs', 'the bank', { speakers: ['Dalia Horvat', 'Norvale Radio'] }),
        ],
      }),
      edge('ruiz|PARENT_OF|cruz', 'ruiz', 'cruz', {
        type: 'PARENT_OF',
        label: 'is a parent of',
        status: 'disputed',
        claims: [
          claim(said.article, 'Ruiz', 'is the mother of', 'Cruz'),
          claim(said.article, 'Ruiz', 'is not the mother of', 'Cruz', { polarity: 'denied' }),
        ],
      }),
      edge('steel|PAYS|bank', 'steel', 'bank', {
        type: 'PAYS',
        label: 'pays',
        claims: [
          claim(said.article, 'Velden Steel', 'paid', 'the bank', {
            roles: { goods: 'tin', 'outside of': 'port' },
            time: { text: 'this week', start: '2031-04-28', end: '2031-05-04' },
            amount: { text: '€2 million', value: 2e6, unit: 'EUR', modifier: null, per: null },
          }),
        ],
      }),
      edge('steel|PAYS|ruiz', 'steel', 'ruiz', {
        type: 'PAYS',
        label: 'pays',
        status: 'denied',
        claims: [claim(said.article, 'Velden', 'never paid', 'Ruiz', { polarity: 'denied' })],
      }),
      edge('steel|SUBSIDIARY_OF|bank', 'steel', 'bank', {
        type: 'SUBSIDIARY_OF',
        label: 'is a subsidiary of',
        claims: [claim(said.article, 'Velden Steel', 'is a subsidiary of', 'Łódka Bank')],
      }),
      edge('steel|avoids|word', 'steel', 'word', {
        type: 'avoids',
        label: 'avoids',
        claims: [claim(said.article, 'Velden Steel', 'avoids', 'scrutiny')],
      }),
      edge('steel|keeps buying|tin', 'steel', 'tin', {
        type: 'keeps buying',
        label: 'keeps buying',
        status: 'planned',
        claims: [claim(said.article, 'Velden Steel', 'will keep buying', 'tin ore', { modality: 'planned' })],
      }),
    ],
    [LEDGER],
  );
}
