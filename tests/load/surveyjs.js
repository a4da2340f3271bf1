// The questions as a SurveyJS form, rendered by its own lightest package (Preact inside).
import { Model } from 'survey-core';
import { renderSurvey } from 'survey-js-ui';
import 'survey-core/survey-core.fontless.min.css';
import * as text from './questions.js';
import { verdict } from './verdict.js';

const yesOrNo = (name, title) => ({
  type: 'radiogroup',
  name,
  title,
  choices: [{ value: true, text: text.YES }, { value: false, text: text.NO }]
});

const survey = new Model({
  showNavigationButtons: false,
  elements: [
    ...text.QUESTIONS.map(([name, title]) => yesOrNo(name, title)),
    {
      type: 'paneldynamic',
      name: 'products',
      title: text.PRODUCTS,
      addPanelText: text.ADD_PRODUCT,
      panelCount: 1,
      templateElements: [
        { type: 'text', name: 'name', title: text.PRODUCT_NAME },
        {
          type: 'dropdown',
          name: 'title',
          title: text.PRODUCT_TITLE,
          renderAs: 'select',
          choices: text.TITLES.map(([value, label]) => ({ value, text: label }))
        },
        yesOrNo('reappraised', text.REAPPRAISED)
      ]
    },
    { type: 'text', name: 'output_value_yuan', title: text.OUTPUT, inputType: 'number' }
  ]
});

const app = document.getElementById('app');
const names = text.QUESTIONS.map(([name]) => name);
const show = () => {
  document.getElementById('verdict').textContent = verdict(names, survey.data);
};
survey.onValueChanged.add(show);
survey.onAfterRenderSurvey.add(() => {
  show();
  app.dataset.ready = '';
});
renderSurvey(survey, app);
