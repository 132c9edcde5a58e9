// Monaco does its parsing in workers. They are bundled with the page, so that nothing is fetched from elsewhere;
// graphiql's own set-up would do the same, but writes to the console at each start.
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker?worker';
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker?worker';

const WORKERS: Readonly<Record<string, new () => Worker>> = { json: JsonWorker, graphql: GraphQLWorker };

window.MonacoEnvironment = {
  getWorker: (_id: string, label: string) => new (WORKERS[label] ?? EditorWorker)(),
};
