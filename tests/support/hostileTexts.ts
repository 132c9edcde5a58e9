/** Texts that no paper prints, made to a length: each tries to make some rule look at the same letters again and again. */
export const HOSTILE_TEXTS: Readonly<Record<string, (length: number) => string>> = {
  'digits without end': (length) => `增长${'1'.repeat(length)}`,
  'digits and commas': (length) => `增长${'1,'.repeat(length / 2)}`,
  'numbers and units': (length) => '1.2亿元、'.repeat(length / 6),
  'nested brackets': (length) => `中国${'（'.repeat(length / 2)}${'）'.repeat(length / 2)}`,
  'opening brackets': (length) => '（中'.repeat(length / 2),
  'quotation marks': (length) => '“中'.repeat(length / 2),
  'closing marks': (length) => `中国增长。${'”'.repeat(length)}`,
  'no punctuation': (length) => '中国经济增长进出口总值同比企业发展'.repeat(length / 17),
  'one letter': (length) => '字'.repeat(length),
  'one line of sentences': (length) => '浙江省宁波市企业出口1.2亿元，同比增长3.4%。'.repeat(length / 26),
  spaces: (length) => `江北日报${' '.repeat(length)}中`,
  'letters set apart': (length) => '中 国 '.repeat(length / 4),
  'short lines': (length) => '外贸增长\n'.repeat(length / 5),
  'lines of one width': (length) => '外贸企业订单增加，出口规模扩大，今年\n'.repeat(length / 19),
  'sentences of one width beside a long line': (length) =>
    `${'外贸企业订单增加，出口规模扩大。\n'.repeat(length / 17)}${'长'.repeat(80)}`,
  'heads of tables, a line each': (length) => '项目\n'.repeat(length / 3),
  headings: (length) => '## 外贸增长\n\n'.repeat(length / 9),
  bylines: (length) => '本报记者 张三\n'.repeat(length / 8),
  'cut paragraphs': (length) => '外贸企业订单增加，出口规模持续扩大，今年以来的进出口\n\n'.repeat(length / 28),
  'articles that break off': (length) =>
    Array.from(
      { length: length / 60 },
      (_, at) => `第${at}条新闻标题在这里\n\n本报讯 外贸企业${at}订单增加，出口规模持续扩大，今年以来的进出\n\n`,
    ).join(''),
  'columns of briefs': (length) =>
    '三部门印发通知\n\n近日，三部门联合印发通知部署工作。\n\n（本栏稿件均据新华社）\n\n'.repeat(length / 48),
  subheads: (length) =>
    `标题\n\n开头第一段。\n\n${Array.from({ length: length / 40 }, (_, at) => `小标题之${at}\n\n这里是第${at}段，说的是外贸增长的情况。\n\n`).join('')}`,
  'names in a list': (length) => `本报记者 ${'张三、'.repeat(length / 3)}报道。`,
  'organizations in a row': (length) => '浙江省宁波市北仑区人民政府办公室主任张三表示，'.repeat(length / 23),
  'endings of firms, a line each': (length) => '有限公司\n'.repeat(length / 5),
  'endings of firms as headings': (length) => '有限公司\n\n'.repeat(length / 6),
  'endings of firms in a row': (length) => '有限公司'.repeat(length / 4),
  'groups in a row': (length) => '集团'.repeat(length / 2),
  'officials in a row': (length) => '局长王刚'.repeat(length / 4),
  dashes: (length) => `中${'—'.repeat(length)}国`,
  repeats: (length) => '同一段话反复出现，占满整个版面，一字不差地再印一遍又一遍。\n\n'.repeat(length / 31),
};
