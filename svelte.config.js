import adapter from '@sveltejs/adapter-node';

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		adapter: adapter({ precompress: true }),
		typescript: {
			// Kit looks at src and tests alone.
			config: (config) => ({ ...config, include: [...config.include, '../supabase/**/*.ts'] })
		},
		// Small style sheets travel inside the page: one request fewer on a weak signal.
		inlineStyleThreshold: 16384,
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				// Workers, where none is named, are those of script-src.
				'form-action': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none']
			}
		}
	}
};
