/** How facts name the rules that made them. The version is raised with every change to what the rules find. */
export const RULES = { name: 'rules', version: '2' } as const;
