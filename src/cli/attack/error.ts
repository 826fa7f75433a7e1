/** Whatever keeps an attack from beginning; its sentences are for the person who started it. */
export class AttackError extends Error {}
