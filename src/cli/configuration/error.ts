/** Whatever keeps a file from being put in force; the message is for the person who started the command. */
export class ConfigurationError extends Error {}
