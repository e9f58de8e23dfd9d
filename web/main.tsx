/** Starts the viewer: fetches the graph beside the page, follows the address, and reloads when the file changes. */
import { render } from 'preact';
import { applyAddress, followColourScheme, load } from './actions.ts';
import { App } from './panels/App.tsx';
import './styles/theme.css';
import './styles/layout.css';
import './styles/search.css';
import './styles/legend.css';
import './styles/panel.css';
import './styles/claim.css';

const GRAPH = './graph.json';

const root = document.getElementById('app');
if (root) render(<App />, root);
followColourScheme();
addEventListener('popstate', applyAddress);
addEventListener('hashchange', applyAddress);
void load(GRAPH);

const changes = new EventSource('./changes');
changes.addEventListener('change', () => void load(GRAPH));
