/** Something is missing that cannot be had from here. The message says what, and the ways on. */
export class Unprepared extends Error {}
