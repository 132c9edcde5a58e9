import './workers.ts';
import 'graphiql/style.css';
import './playground.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { fetchExamples, runOperation } from './client.ts';
import { readLink } from './readLink.ts';

const element = document.getElementById('playground');
if (element === null) throw new Error('index.html has no #playground');
const examples = await fetchExamples();
const linked = readLink(window.location.search);

// Tabs of an earlier visit win over the examples: they are a person's own work. A link's document comes first and is shown.
createRoot(element).render(
  <GraphiQL
    fetcher={runOperation}
    {...(linked === undefined
      ? {}
      : {
          initialQuery: linked.query,
          ...(linked.variables === undefined ? {} : { initialVariables: linked.variables }),
        })}
    defaultTabs={[...(linked === undefined ? [] : [linked]), ...examples.map(({ query }) => ({ query }))]}
    defaultEditorToolsVisibility={false}
  />,
);
