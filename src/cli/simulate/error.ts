/** Whatever stops a simulation; the message is one sentence for the person who started it. */
export class SimulationError extends Error {}
