/** Whatever keeps regions from being configured; the message is for the person who started it. */
export class RegionsError extends Error {}
