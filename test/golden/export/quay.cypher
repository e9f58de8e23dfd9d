CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (n:Entity) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (n:Claim) REQUIRE n.id IS UNIQUE;
UNWIND [
{id: 'sha256:c7', article: 'quay/ledger.txt', title: 'The "quay" papers', outlet: 'The Norvale Ledger\'s Desk', byline: 'Lena Horvat', published: '2031-05-02', url: 'https://ledger.example/quay?a=1&b=<2>'}
] AS row MERGE (a:Article {id: row.id}) SET a += row;
UNWIND [
{key: 'bank', label: 'Łódka Bank', type: 'Bank', aliases: ['Lodka', 'O\'Lodka \\\u00750027'], mentions: 1, articles: 1, x: 0.0, y: 0.0}
] AS row MERGE (n:Entity {key: row.key}) SET n += row SET n:Bank:Company:Organization:Agent;
UNWIND [
{key: 'country:NO', label: 'Norvale', type: 'Country', ids: ['iso3166:NO'], mentions: 1, articles: 1, x: 0.0, y: 0.0}
] AS row MERGE (n:Entity {key: row.key}) SET n += row SET n:Country:Place;
UNWIND [
{key: 'cruz', label: 'Cruz', type: 'Person', mentions: 1, articles: 1, x: 0.0, y: 0.0},
{key: 'ruiz', label: 'Inés Ruiz', type: 'Person', mentions: 1, articles: 1, x: 0.0, y: 0.0}
] AS row MERGE (n:Entity {key: row.key}) SET n += row SET n:Person:Agent;
UNWIND [
{key: 'port', label: 'Port Cassel', type: 'City', mentions: 1, articles: 1, x: 0.0, y: 0.0}
] AS row MERGE (n:Entity {key: row.key}) SET n += row SET n:City:Place;
UNWIND [
{key: 'steel', label: 'Velden "Steel"', type: 'Company', mentions: 1, articles: 1, x: 0.0, y: 0.0}
] AS row MERGE (n:Entity {key: row.key}) SET n += row SET n:Company:Organization:Agent;
UNWIND [
{key: 'tin', label: 'tin ore', type: 'Commodity', mentions: 1, articles: 1, x: 0.0, y: 0.0}
] AS row MERGE (n:Entity {key: row.key}) SET n += row SET n:Commodity;
UNWIND [
{key: 'word', label: 'scrutiny', type: 'Concept', mentions: 1, articles: 1, x: 0.0, y: 0.0}
] AS row MERGE (n:Entity {key: row.key}) SET n += row SET n:Concept;
UNWIND [
{source: 'cruz', target: 'ruiz'}
] AS row MATCH (a:Entity {key: row.source}), (b:Entity {key: row.target}) MERGE (a)-[:MAY_BE]->(b);
UNWIND [
{key: 'bank|OWNS|steel', source: 'bank', target: 'steel', properties: {label: 'owns', relation: 'OWNS', status: 'asserted', confidence: 0.86, weight: 1, claims: 2, quote: 'Łódka Bank bought Velden Steel', article: 'quay/ledger.txt', published: '2031-05-02', url: 'https://ledger.example/quay?a=1&b=<2>'}}
] AS row MATCH (a:Entity {key: row.source}), (b:Entity {key: row.target}) MERGE (a)-[r:OWNS {key: row.key}]->(b) SET r += row.properties;
UNWIND [
{id: '31102a564b0d323d95b9ad81bed23675eb993270', source: 'bank', target: 'steel', article: 'sha256:c7', properties: {id: '31102a564b0d323d95b9ad81bed23675eb993270', relation: 'OWNS', label: 'owns', status: 'asserted', polarity: 'affirmed', modality: 'actual', time: 'in 2030', time_start: '2030', time_end: '2030', confidence: 0.82, quote: 'Łódka Bank bought Velden Steel', start: 111, end: 141, sentence: 'In spring, Łódka Bank bought Velden Steel, according to records seen by the paper.'}},
{id: 'aed297db89299cb003dd6f971c9d67102703fa91', source: 'bank', target: 'steel', article: 'sha256:c7', properties: {id: 'aed297db89299cb003dd6f971c9d67102703fa91', relation: 'OWNS', label: 'owns', status: 'possible', polarity: 'affirmed', modality: 'possible', confidence: 0.82, quote: 'the lender may soon buy all of Velden Steel', start: 111, end: 154, sentence: 'In spring, the lender may soon buy all of Velden Steel, according to records seen by the paper.'}},
{id: 'fe6a8dfa4cac48452f611cef635e428dc25eecc7', source: 'country:NO', target: 'bank', article: 'sha256:c7', properties: {id: 'fe6a8dfa4cac48452f611cef635e428dc25eecc7', relation: 'SANCTIONS', label: 'sanctions', status: 'asserted', polarity: 'affirmed', modality: 'actual', confidence: 0.82, quote: 'Norvale put sanctions on the lender', start: 111, end: 146, sentence: 'In spring, Norvale put sanctions on the lender, according to records seen by the paper.'}},
{id: 'b368b89393d76a2bd56054c2be70d8c01b1e7b9b', source: 'ruiz', target: 'bank', article: 'sha256:c7', properties: {id: 'b368b89393d76a2bd56054c2be70d8c01b1e7b9b', relation: 'HEADS', label: 'heads', status: 'alleged', polarity: 'affirmed', modality: 'actual', speakers: ['Dalia Horvat', 'Norvale Radio'], attribution: 'according to Dalia Horvat, as told by Norvale Radio', confidence: 0.82, quote: 'Ruiz runs the bank', start: 111, end: 129, sentence: 'In spring, Ruiz runs the bank, according to records seen by the paper.'}},
{id: '0431357044c55c1f761d8db3f82c72c565be43b2', source: 'ruiz', target: 'cruz', article: 'sha256:c7', properties: {id: '0431357044c55c1f761d8db3f82c72c565be43b2', relation: 'PARENT_OF', label: 'is a parent of', status: 'asserted', polarity: 'affirmed', modality: 'actual', confidence: 0.82, quote: 'Ruiz is the mother of Cruz', start: 111, end: 137, sentence: 'In spring, Ruiz is the mother of Cruz, according to records seen by the paper.'}},
{id: '49179e123c90047a0c23a08ea4eb5c9ab532cda7', source: 'ruiz', target: 'cruz', article: 'sha256:c7', properties: {id: '49179e123c90047a0c23a08ea4eb5c9ab532cda7', relation: 'PARENT_OF', label: 'is a parent of', status: 'denied', polarity: 'denied', modality: 'actual', confidence: 0.82, quote: 'Ruiz is not the mother of Cruz', start: 111, end: 141, sentence: 'In spring, Ruiz is not the mother of Cruz, according to records seen by the paper.'}},
{id: '93ef0b912098ae55b388a54f546d68e4727343ac', source: 'steel', target: 'bank', article: 'sha256:c7', properties: {id: '93ef0b912098ae55b388a54f546d68e4727343ac', relation: 'PAYS', label: 'pays', status: 'asserted', polarity: 'affirmed', modality: 'actual', time: 'this week', time_start: '2031-04-28', time_end: '2031-05-04', amount: '€2 million', amount_value: 2000000.0, amount_unit: 'EUR', confidence: 0.82, quote: 'Velden Steel paid the bank', start: 111, end: 137, sentence: 'In spring, Velden Steel paid the bank, according to records seen by the paper.'}},
{id: '5b60756cfc3cd9879d4f4ec8fdb690890da9a104', source: 'steel', target: 'ruiz', article: 'sha256:c7', properties: {id: '5b60756cfc3cd9879d4f4ec8fdb690890da9a104', relation: 'PAYS', label: 'pays', status: 'denied', polarity: 'denied', modality: 'actual', confidence: 0.82, quote: 'Velden never paid Ruiz', start: 111, end: 133, sentence: 'In spring, Velden never paid Ruiz, according to records seen by the paper.'}},
{id: 'a93a1b12f1578d21d1ce2e72683328eee4e615f1', source: 'steel', target: 'bank', article: 'sha256:c7', properties: {id: 'a93a1b12f1578d21d1ce2e72683328eee4e615f1', relation: 'SUBSIDIARY_OF', label: 'is a subsidiary of', status: 'asserted', polarity: 'affirmed', modality: 'actual', confidence: 0.82, quote: 'Velden Steel is a subsidiary of Łódka Bank', start: 111, end: 153, sentence: 'In spring, Velden Steel is a subsidiary of Łódka Bank, according to records seen by the paper.'}},
{id: 'b10190e09a8e7f7ab28c2210d1fb99c6827501b8', source: 'steel', target: 'word', article: 'sha256:c7', properties: {id: 'b10190e09a8e7f7ab28c2210d1fb99c6827501b8', relation: 'RELATED_TO', label: 'avoids', status: 'asserted', polarity: 'affirmed', modality: 'actual', confidence: 0.82, quote: 'Velden Steel avoids scrutiny', start: 111, end: 139, sentence: 'In spring, Velden Steel avoids scrutiny, according to records seen by the paper.'}},
{id: '5506ce0849179e837a563f374de12fa78de287e0', source: 'steel', target: 'tin', article: 'sha256:c7', properties: {id: '5506ce0849179e837a563f374de12fa78de287e0', relation: 'RELATED_TO', label: 'keeps buying', status: 'planned', polarity: 'affirmed', modality: 'planned', confidence: 0.82, quote: 'Velden Steel will keep buying tin ore', start: 111, end: 148, sentence: 'In spring, Velden Steel will keep buying tin ore, according to records seen by the paper.'}}
] AS row MATCH (a:Entity {key: row.source}), (b:Entity {key: row.target}) MERGE (c:Claim {id: row.id}) SET c += row.properties MERGE (c)-[:SUBJECT]->(a) MERGE (c)-[:OBJECT]->(b) MERGE (d:Article {id: row.article}) MERGE (c)-[:STATED_IN]->(d);
UNWIND [
{key: 'country:NO|SANCTIONS|bank', source: 'country:NO', target: 'bank', properties: {label: 'sanctions', relation: 'SANCTIONS', status: 'asserted', confidence: 0.86, weight: 1, claims: 1, quote: 'Norvale put sanctions on the lender', article: 'quay/ledger.txt', published: '2031-05-02', url: 'https://ledger.example/quay?a=1&b=<2>'}}
] AS row MATCH (a:Entity {key: row.source}), (b:Entity {key: row.target}) MERGE (a)-[r:SANCTIONS {key: row.key}]->(b) SET r += row.properties;
UNWIND [
{key: 'ruiz|HEADS|bank', source: 'ruiz', target: 'bank', properties: {label: 'heads', relation: 'HEADS', status: 'alleged', confidence: 0.86, weight: 1, claims: 1, quote: 'Ruiz runs the bank', speakers: ['Dalia Horvat', 'Norvale Radio'], article: 'quay/ledger.txt', published: '2031-05-02', url: 'https://ledger.example/quay?a=1&b=<2>'}}
] AS row MATCH (a:Entity {key: row.source}), (b:Entity {key: row.target}) MERGE (a)-[r:ALLEGED_HEADS {key: row.key}]->(b) SET r += row.properties;
UNWIND [
{key: 'ruiz|PARENT_OF|cruz', source: 'ruiz', target: 'cruz', properties: {label: 'is a parent of', relation: 'PARENT_OF', status: 'disputed', confidence: 0.86, weight: 1, claims: 2, quote: 'Ruiz is the mother of Cruz', article: 'quay/ledger.txt', published: '2031-05-02', url: 'https://ledger.example/quay?a=1&b=<2>'}}
] AS row MATCH (a:Entity {key: row.source}), (b:Entity {key: row.target}) MERGE (a)-[r:DISPUTED_PARENT_OF {key: row.key}]->(b) SET r += row.properties;
UNWIND [
{key: 'steel|PAYS|bank', source: 'steel', target: 'bank', properties: {label: 'pays', relation: 'PAYS', status: 'asserted', confidence: 0.86, weight: 1, claims: 1, quote: 'Velden Steel paid the bank', article: 'quay/ledger.txt', published: '2031-05-02', url: 'https://ledger.example/quay?a=1&b=<2>'}}
] AS row MATCH (a:Entity {key: row.source}), (b:Entity {key: row.target}) MERGE (a)-[r:PAYS {key: row.key}]->(b) SET r += row.properties;
UNWIND [
{key: 'steel|PAYS|ruiz', source: 'steel', target: 'ruiz', properties: {label: 'pays', relation: 'PAYS', status: 'denied', confidence: 0.86, weight: 1, claims: 1, quote: 'Velden never paid Ruiz', article: 'quay/ledger.txt', published: '2031-05-02', url: 'https://ledger.example/quay?a=1&b=<2>'}}
] AS row MATCH (a:Entity {key: row.source}), (b:Entity {key: row.target}) MERGE (a)-[r:DENIED_PAYS {key: row.key}]->(b) SET r += row.properties;
UNWIND [
{key: 'steel|SUBSIDIARY_OF|bank', source: 'steel', target: 'bank', properties: {label: 'is a subsidiary of', relation: 'SUBSIDIARY_OF', status: 'asserted', confidence: 0.86, weight: 1, claims: 1, quote: 'Velden Steel is a subsidiary of Łódka Bank', article: 'quay/ledger.txt', published: '2031-05-02', url: 'https://ledger.example/quay?a=1&b=<2>'}}
] AS row MATCH (a:Entity {key: row.source}), (b:Entity {key: row.target}) MERGE (a)-[r:SUBSIDIARY_OF {key: row.key}]->(b) SET r += row.properties;
UNWIND [
{key: 'steel|avoids|word', source: 'steel', target: 'word', properties: {label: 'avoids', relation: 'avoids', status: 'asserted', confidence: 0.86, weight: 1, claims: 1, quote: 'Velden Steel avoids scrutiny', article: 'quay/ledger.txt', published: '2031-05-02', url: 'https://ledger.example/quay?a=1&b=<2>'}}
] AS row MATCH (a:Entity {key: row.source}), (b:Entity {key: row.target}) MERGE (a)-[r:RELATED_TO {key: row.key}]->(b) SET r += row.properties;
UNWIND [
{key: 'steel|keeps buying|tin', source: 'steel', target: 'tin', properties: {label: 'keeps buying', relation: 'keeps buying', status: 'planned', confidence: 0.86, weight: 1, claims: 1, quote: 'Velden Steel will keep buying tin ore', article: 'quay/ledger.txt', published: '2031-05-02', url: 'https://ledger.example/quay?a=1&b=<2>'}}
] AS row MATCH (a:Entity {key: row.source}), (b:Entity {key: row.target}) MERGE (a)-[r:PLANNED_RELATED_TO {key: row.key}]->(b) SET r += row.properties;
UNWIND [
{id: '93ef0b912098ae55b388a54f546d68e4727343ac', role: 'goods', participant: 'tin'},
{id: '93ef0b912098ae55b388a54f546d68e4727343ac', role: 'outside of', participant: 'port'}
] AS row MATCH (c:Claim {id: row.id}), (n:Entity {key: row.participant}) MERGE (c)-[:PARTICIPANT {role: row.role}]->(n);
