// The questions as a JSON Schema form of React, in the library's own theme, which has no style sheet.
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import Form from '@rjsf/core';
import validator from '@rjsf/validator-ajv8';
import * as text from './questions.js';
import { verdict } from './verdict.js';

const yesOrNo = (title) => ({
  type: 'boolean',
  title,
  oneOf: [{ const: true, title: text.YES }, { const: false, title: text.NO }]
});
const radio = { 'ui:widget': 'radio' };
const names = text.QUESTIONS.map(([name]) => name);

const schema = {
  type: 'object',
  properties: {
    ...Object.fromEntries(text.QUESTIONS.map(([name, title]) => [name, yesOrNo(title)])),
    products: {
      type: 'array',
      title: text.PRODUCTS,
      items: {
        type: 'object',
        properties: {
          name: { type: 'string', title: text.PRODUCT_NAME },
          title: {
            type: 'string',
            title: text.PRODUCT_TITLE,
            oneOf: text.TITLES.map(([value, title]) => ({ const: value, title }))
          },
          reappraised: yesOrNo(text.REAPPRAISED)
        }
      }
    },
    output_value_yuan: { type: 'number', title: text.OUTPUT }
  }
};
const widgets = {
  ...Object.fromEntries(names.map((name) => [name, radio])),
  products: { items: { reappraised: radio } },
  'ui:submitButtonOptions': { norender: true }
};
const app = document.getElementById('app');

function Check() {
  const [facts, setFacts] = useState({ products: [{}] });
  useEffect(() => {
    document.getElementById('verdict').textContent = verdict(names, facts);
    app.dataset.ready = '';
  }, [facts]);
  return (
    <Form schema={schema} uiSchema={widgets} validator={validator} formData={facts}
      onChange={(event) => setFacts(event.formData)} />
  );
}

createRoot(app).render(<Check />);
