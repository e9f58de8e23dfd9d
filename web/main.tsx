/** Starts the viewer: shows the graph that the page holds, or the one beside it, anew whenever that changes. */
import { render } from 'preact';
import { App } from './panels/App.tsx';
import { followQuestions } from './state/answering.ts';
import { applyAddress } from './state/history.ts';
import { fetchGraph, load } from './state/load.ts';
import { filtersOpen } from './state/state.ts';
import { followSystem } from './state/theme.ts';
import './styles/fonts.css';
import './styles/theme.css';
import './styles/controls.css';
import './styles/search.css';
import './styles/filters.css';
import './styles/timeline.css';
import './styles/panel.css';
import './styles/claim.css';
import './styles/ways.css';
import './styles/answer.css';
import './styles/table.css';
import './styles/layout.css';

const GRAPH = './graph.json';

const root = document.getElementById('app');
// Where there is room for it.
filtersOpen.value = innerWidth > 1000;
if (root) render(<App />, root);
followSystem();
followQuestions();
addEventListener('popstate', applyAddress);

// A report holds its graph; see `throughline report`.
const held = document.getElementById('graph');
if (held) void load(async () => held.textContent ?? '');
else {
  const fetchIt = () => void load(() => fetchGraph(GRAPH));
  fetchIt();
  new EventSource('./changes').addEventListener('change', fetchIt);
}
