/** A pattern for the words before the colon of a field of a form: 总投资 of 总投资：32亿元. */
export const FORM_LABEL = '[\\p{Script=Han}（）、/]{2,10}';
