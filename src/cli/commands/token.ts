import { randomBytes } from 'node:crypto';
import { ConfigError } from '../../errors/ConfigError.ts';
import { UsageError } from '../../errors/UsageError.ts';
import { changeTokens } from '../../graphql/access/changeTokens.ts';
import { hashToken } from '../../graphql/access/hashToken.ts';
import { readTokens, type StoredToken } from '../../graphql/access/readTokens.ts';
import type { Command, Invocation } from '../command.ts';

/** Long enough that nobody can guess one and that a slow hash would add nothing. */
const BYTES = 32;
/** Names are logged with the operations of their tokens. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u;

/** Only hashes are stored: a token is shown once, to whoever creates it. Servers notice changes of the file. */
export const token: Command = {
  name: 'token',
  summary: 'Add, renew, revoke or list the tokens of readers and editors in TOKENS_FILE.',
  operands: '<action> [name]',
  options: {
    role: { type: 'string', help: 'For add: reader (the default), or editor, who may also write.' },
    json: { type: 'boolean', help: 'Print JSON.' },
  },
  async run(invocation) {
    const { positionals, config } = invocation;
    const [action = '', name, ...others] = positionals;
    const act = ACTIONS.get(action);
    if (act === undefined || others.length > 0 || (action === 'list') !== (name === undefined))
      throw new UsageError(
        '"econews token" takes add, renew or revoke with a name, or list. E.g. `econews token add desk --role editor`.',
      );
    const file = config.server.tokensFile;
    if (file === undefined)
      throw new ConfigError(
        'TOKENS_FILE',
        'is not set. Set it to the file that holds the hashes; the server needs the same.',
      );
    await act(file, name ?? '', invocation);
    return 0;
  },
};

type Action = (file: string, name: string, invocation: Invocation) => Promise<void>;

const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['add', add],
  ['renew', renew],
  ['revoke', revoke],
  ['list', list],
]);

async function add(file: string, name: string, { values, out }: Invocation): Promise<void> {
  const role = values['role'] ?? 'reader';
  if (role !== 'reader' && role !== 'editor') throw new UsageError('--role must be reader or editor.');
  if (!NAME.test(name)) throw new UsageError('A name has up to 64 letters, digits, spaces and . _ @ -');
  const made = makeToken();
  await changeTokens(file, (tokens) => {
    if (tokens.some((each) => each.name === name))
      throw new UsageError(`${name} already has a token. Use \`econews token renew\`, or choose another name.`);
    return [...tokens, { name, role, sha256: made.sha256 }];
  });
  tell({ name, role, token: made.clear }, values['json'] === true, out);
}

async function renew(file: string, name: string, { values, out }: Invocation): Promise<void> {
  const made = makeToken();
  let role: StoredToken['role'] = 'reader';
  await changeTokens(file, (tokens) => {
    role = findToken(tokens, name).role;
    return tokens.map((each) => (each.name === name ? { ...each, sha256: made.sha256 } : each));
  });
  tell({ name, role, token: made.clear }, values['json'] === true, out);
}

async function revoke(file: string, name: string, { values, out }: Invocation): Promise<void> {
  await changeTokens(file, (tokens) => {
    findToken(tokens, name);
    return tokens.filter((each) => each.name !== name);
  });
  out.write(
    values['json'] === true ? `${JSON.stringify({ name, revoked: true })}\n` : `The token of ${name} is revoked.\n`,
  );
}

async function list(file: string, _name: string, { values, out }: Invocation): Promise<void> {
  for (const { name, role } of await readTokens(file))
    out.write(values['json'] === true ? `${JSON.stringify({ name, role })}\n` : `${role}  ${name}\n`);
}

function makeToken(): { readonly clear: string; readonly sha256: string } {
  const clear = randomBytes(BYTES).toString('base64url');
  return { clear, sha256: hashToken(clear).toString('hex') };
}

function findToken(tokens: ReadonlyArray<StoredToken>, name: string): StoredToken {
  const found = tokens.find((each) => each.name === name);
  if (found === undefined)
    throw new UsageError(`There is no token of ${name}. \`econews token list\` lists all tokens.`);
  return found;
}

/** Only the token goes to standard output, so that a pipe receives nothing else. */
function tell(
  made: { readonly name: string; readonly role: string; readonly token: string },
  json: boolean,
  out: Invocation['out'],
): void {
  if (json) return out.write(`${JSON.stringify(made)}\n`);
  out.writeError(`A token of ${made.name} (${made.role}). It is shown only once and not stored:\n`);
  out.write(`${made.token}\n`);
}
