import globals from 'globals'
import ts from 'typescript-eslint'

// Components then stand in one program, with the types of their props, instead of a program anew for each. What is not
// of the screen is looked at in a run of its own (package.json): two kinds of programs in one take longer than apart.
process.env['SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK'] ??= '1'
const { default: svelte } = await import('eslint-plugin-svelte')

export default ts.config(
  { ignores: ['dist', 'node_modules', 'test-results', 'coverage', 'src/domain/shared/webassembly.d.ts'] },
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        project: ['./tsconfig.json', './test/tsconfig.json'],
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/ui/**'],
    languageOptions: { parserOptions: { project: false, projectService: true } },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    // The linter's types end at a .svelte import: props of our own parts are `any` to it. svelte-check knows them.
    files: ['**/*.svelte', '**/*.svelte.ts', 'test/ui/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // `void value` in an effect says: this is read only to be followed.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // It also flags a Map that lives and dies inside one function.
      'svelte/prefer-svelte-reactivity': 'off',
      // Svelte looks for props in whatever was spread, and breaks on `false` where a part hands its own props on.
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteSpreadAttribute > LogicalExpression',
          message: 'Spread `condition ? { … } : undefined` into a part: `false` has no props.',
        },
      ],
    },
  },
  {
    files: ['test/run.mjs', 'test/bench/**', 'test/attack/**', 'test/pictures/**', 'src/headless/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.{js,mjs}'], ...ts.configs.disableTypeChecked },
)
