import type { SubjectFact } from '../../../../model/pageFacts.ts';
import type { Rule } from '../../rule.ts';

/** Finds whom a figure in a form is about: the thing that the form describes. */
export const IN_FORM: readonly Rule<SubjectFact>[] = [
  {
    name: 'form',
    example: {
      text: '6月26日，杭州市签约2个项目。\n\n一、余杭区：云谷大数据中心\n投资方：杭州云谷科技有限公司\n总投资：8亿元\n用地：30亩',
      gives: '云谷大数据中心',
    },
    find: ({ figure, annotation: { forms } }) =>
      forms.find(({ span: [start, end] }) => start <= figure.span[0] && figure.span[0] < end)?.subject,
  },
];
