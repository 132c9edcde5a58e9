import type { Commands } from './command.ts';

/**
 * Every command, in the order of the help. Each is imported when it is called, so that a server does not load the code
 * and lexicons that read pages.
 */
export const COMMANDS: Commands = {
  start: async () => (await import('./commands/start.ts')).start,
  serve: async () => (await import('./commands/serve.ts')).serve,
  validate: async () => (await import('./commands/validate.ts')).validate,
  load: async () => (await import('./commands/load.ts')).load,
  read: async () => (await import('./commands/read.ts')).read,
  ingest: async () => (await import('./commands/ingest.ts')).ingest,
  watch: async () => (await import('./commands/watch.ts')).watch,
  follow: async () => (await import('./commands/follow.ts')).follow,
  query: async () => (await import('./commands/query.ts')).query,
  ask: async () => (await import('./commands/ask.ts')).askCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  mcp: async () => (await import('./commands/mcp.ts')).mcp,
  runs: async () => (await import('./commands/runs.ts')).runs,
  withdraw: async () => (await import('./commands/withdraw.ts')).withdraw,
  remove: async () => (await import('./commands/remove.ts')).remove,
  confirm: async () => (await import('./commands/confirm.ts')).confirm,
  correct: async () => (await import('./commands/correct.ts')).correct,
  reject: async () => (await import('./commands/reject.ts')).reject,
  undo: async () => (await import('./commands/undo.ts')).undo,
  merge: async () => (await import('./commands/merge.ts')).merge,
  split: async () => (await import('./commands/split.ts')).split,
  unmerge: async () => (await import('./commands/unmerge.ts')).unmerge,
  check: async () => (await import('./commands/check.ts')).check,
  report: async () => (await import('./commands/report.ts')).report,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  token: async () => (await import('./commands/token.ts')).token,
  status: async () => (await import('./commands/status.ts')).status,
  reset: async () => (await import('./commands/reset.ts')).reset,
};
