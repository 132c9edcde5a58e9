import { useWords } from '../words/useWords.ts';
import { ViewHead } from './ViewHead.tsx';

/** The kind of each id. An id begins with its kind: reg_…, sta_…. */
const KINDS: Readonly<Record<string, string>> = {
  reg: 'Region',
  org: 'Organization',
  per: 'Person',
  prj: 'Project',
  grp: 'Group',
  ind: 'Indicator',
  pub: 'Publication',
  pst: 'Post',
  quo: 'Quotation',
  sta: 'Statistic',
  art: 'Article',
  pag: 'Page',
  ser: 'Series',
  prt: 'Part',
  slt: 'Slot',
  chk: 'Check',
  chg: 'GraphChange',
  men: 'Mention',
  run: 'Run',
  jdg: 'Judgement',
  wir: 'WireText',
};

/** The head of the view of a node until an answer gives its name: what kind of node it is. */
export function KindHead({ id }: { readonly id: string }) {
  const { name } = useWords();
  const prefix = id.slice(0, 3);
  return <ViewHead title={name('kind', KINDS[prefix] ?? prefix)} />;
}
