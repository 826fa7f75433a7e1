import type { PageServerLoad } from './$types';

/** Browsers heed the header over https; elsewhere the page's script clears what it kept. */
export const load: PageServerLoad = ({ setHeaders }) => {
	setHeaders({ 'clear-site-data': '"cache", "storage"' });
};
