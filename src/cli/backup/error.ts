/** Whatever stops a backup or a restore; the message is for the person who started it. */
export class BackupError extends Error {}
