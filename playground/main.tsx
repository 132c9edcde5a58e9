import './workers.ts';
import 'graphiql/style.css';
import './playground.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { fetchExamples, runOperation } from './client.ts';

const element = document.getElementById('playground');
if (element === null) throw new Error('index.html has no #playground');
const examples = await fetchExamples();

// Tabs of an earlier visit win over the examples: they are a person's own work.
createRoot(element).render(
  <GraphiQL
    fetcher={runOperation}
    defaultTabs={examples.map(({ query }) => ({ query }))}
    defaultEditorToolsVisibility={false}
  />,
);
