// PostGraphile 5 on PostgreSQL, with the names of its version 4 preset.
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { makeV4Preset } from 'postgraphile/presets/v4';

const preset = {
  extends: [makeV4Preset({ simpleCollections: 'omit', disableDefaultMutations: true })],
  pgServices: [makePgService({ connectionString: process.env.BENCH_POSTGRES, schemas: ['public'] })],
  grafserv: { graphqlPath: '/', watch: false, graphiql: false },
  grafast: { explain: false },
};
const instance = postgraphile(preset).createServ(grafserv);
const server = createServer();
await instance.addTo(server);
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`));
