/** Something is missing that cannot be installed from here. The message says what, and what can be done. */
export class Unprepared extends Error {}
