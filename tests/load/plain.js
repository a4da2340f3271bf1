// The script of the page that is written by hand.
import { verdict } from './verdict.js';

const form = document.forms[0];
const list = form.querySelector('#products');
const first = list.firstElementChild.cloneNode(true);
const yesOrNo = (value) => (value === undefined ? value : value === 'true');
const names = [...new Set([...form.querySelectorAll('fieldset > label > input')].map((it) => it.name))];

function show() {
  const data = Object.fromEntries(new FormData(form));
  const facts = { output_value_yuan: data.output_value_yuan, products: [] };
  names.forEach((name) => { facts[name] = yesOrNo(data[name]); });
  for (const [name, title] of Object.entries(data)) {
    const place = name.match(/^title(\d+)$/);
    if (place && title) {
      facts.products.push({ title, reappraised: yesOrNo(data['reappraised' + place[1]]) });
    }
  }
  document.getElementById('verdict').textContent = verdict(names, facts);
}

form.addEventListener('input', show);
form.querySelector('#add').addEventListener('click', () => {
  const next = first.cloneNode(true);
  next.querySelectorAll('[name]').forEach((it) => {
    it.name = it.name.replace('0', list.children.length);
  });
  list.append(next);
});
show();
document.getElementById('app').dataset.ready = '';
