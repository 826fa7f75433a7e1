import type { Actions } from './$types';

export const actions: Actions = {
	/** Browsers heed the header over https; elsewhere the page's script clears what it kept. */
	default: ({ setHeaders }) => {
		setHeaders({ 'clear-site-data': '"cache", "storage"' });
		return { isCleared: true };
	}
};
