import 'chancai/components/funding-leverage.js';
import county from '../../county/data.json';
import './page.css';

document.querySelector('chancai-funding-leverage')!.data = county;
