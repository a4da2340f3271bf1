// The nineteen questions of the self-check, for the pages that it is compared with.

// Yes or no: all but the last two are conditions that a "no" alone settles.
export const QUESTIONS = [
  ['manufacturer', '本单位是产品生产及制造企业吗？'],
  ['widely_recognised', '本单位有广泛的社会知名度与影响力吗？'],
  ['industry_leading', '质量管理水平和自主创新能力在市内同行业中处于领先地位吗？'],
  ['significant_benefits', '取得了显著的经济效益和社会效益吗？'],
  ['registered_in_chifeng', '依法在赤峰市行政区域内登记注册吗？'],
  ['independent_legal_person', '具有独立法人资格吗？'],
  ['advanced_quality_methods', '积极采用先进的质量管理方法吗？'],
  ['sound_quality_system', '质量管理体系健全吗？'],
  ['continuous_improvement', '具有自我完善的持续改进机制吗？'],
  ['prominent_brand', '品牌优势突出吗？'],
  ['good_quality_credit', '具有良好的质量信用记录吗？'],
  ['good_reputation', '具有良好的社会声誉吗？'],
  ['complies_with_environmental_policy', '严格遵守国家环境保护政策吗？'],
  ['advanced_processes', '积极采用先进生产工艺和环保技术吗？'],
  ['outstanding_conservation', '在节能减排和环境保护方面取得突出成效吗？'],
  ['awarded_before', '以前获得过市长质量奖吗？'],
  ['state_controlled', '是国有及国有控股企业吗？']
];

export const PRODUCTS = '产品及名牌称号';
export const ADD_PRODUCT = '增加一个产品';
export const PRODUCT_NAME = '产品名称';
export const PRODUCT_TITLE = '所获称号';
export const TITLES = [['national', '国家名牌产品'], ['regional', '自治区名牌产品'], ['none', '无']];
export const REAPPRAISED = '该称号是同级复评吗？';
export const OUTPUT = '上个统计年度产值';
export const YES = '是';
export const NO = '否';
