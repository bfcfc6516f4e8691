/* Generated from schemas/report.schema.json by `npm run generate`; do not edit. */

/**
 * 政府信息公开工作年度报告的规范 JSON：每个输入一个对象，多个输入为数组。
 */
export type ConvertOutput = CanonicalEnvelope | CanonicalEnvelope[];

/**
 * 一个输入及其中的报告
 */
export interface CanonicalEnvelope {
  /**
   * 本 schema 的名字
   */
  $schema: string;
  source: Source;
  /**
   * 文件中的报告，按先后次序
   */
  reports: CanonicalReport[];
}
/**
 * 读的是哪个文件
 */
export interface Source {
  /**
   * 文件名；标准输入为 - 或 --stdin-filename 所给的名字
   */
  file: string;
  /**
   * 由内容认出的格式
   */
  kind: "mhtml" | "doc" | "docx" | "odt" | "rtf" | "ofd" | "pdf" | "html" | "text" | "ods" | "xls" | "xlsx";
  /**
   * 原文件字节的 SHA-256
   */
  sha256: string;
}
/**
 * 一份年度报告
 */
export interface CanonicalReport {
  /**
   * “2021” 为国办公开办函〔2021〕30号格式，“2019” 为国办公开办函〔2019〕60号格式（试行），null 为各版都不是
   */
  form: "2021" | "2019" | null;
  /**
   * 报告标题
   */
  title: string | null;
  /**
   * 报告机关
   */
  organization: string | null;
  /**
   * 报告年度
   */
  year: number | null;
  /**
   * 统计期限
   */
  period: {
    start: string | null;
    end: string | null;
  } | null;
  /**
   * 公布日期：网页或索引表写明的发布日期，没有时取成文日期、标题下的日期，再没有取落款日期
   */
  publishedOn: string | null;
  contact: Contact;
  /**
   * 一、总体情况；没有这一章节则为 null
   */
  overview: Section | null;
  /**
   * 二、主动公开政府信息情况；没有这一章节则为 null
   */
  proactiveDisclosure: {
    /**
     * 标题原文；只找到表格、没有找到标题则为 null
     */
    heading: string | null;
    /**
     * 表格以外的文字，一段一行
     */
    text: string;
    /**
     * 规定表格；没有找到则为 null。键说明它是哪一版
     */
    table: ProactiveDisclosureTable2021 | ProactiveDisclosureTable2019 | null;
  } | null;
  /**
   * 三、收到和处理政府信息公开申请情况；没有这一章节则为 null
   */
  applications: {
    /**
     * 标题原文；只找到表格、没有找到标题则为 null
     */
    heading: string | null;
    /**
     * 表格以外的文字，一段一行
     */
    text: string;
    /**
     * 规定表格；没有找到则为 null。键说明它是哪一版
     */
    table: ApplicationsTable2021 | ApplicationsTable2019 | null;
  } | null;
  /**
   * 四、政府信息公开行政复议、行政诉讼情况；没有这一章节则为 null
   */
  remedies: {
    /**
     * 标题原文；只找到表格、没有找到标题则为 null
     */
    heading: string | null;
    /**
     * 表格以外的文字，一段一行
     */
    text: string;
    /**
     * 规定表格；没有找到则为 null。键说明它是哪一版
     */
    table: RemediesTable2021 | RemediesTable2019 | null;
  } | null;
  /**
   * 五、存在的主要问题及改进情况；没有这一章节则为 null
   */
  problems: Section | null;
  /**
   * 六、其他需要报告的事项；没有这一章节则为 null
   */
  otherMatters: Section | null;
  /**
   * 其他表格
   */
  otherTables: OtherTable[];
  /**
   * 读取说明
   */
  issues: Issue[];
  /**
   * 各单元格的出处（--provenance）
   */
  cells?: {
    [k: string]: CellProvenance;
  };
}
/**
 * 联系方式
 */
export interface Contact {
  /**
   * 地址
   */
  address: string | null;
  /**
   * 邮编
   */
  postcode: string | null;
  /**
   * 电话
   */
  telephone: string | null;
  /**
   * 传真
   */
  fax: string | null;
  /**
   * 电子邮箱
   */
  email: string | null;
  /**
   * 网址
   */
  website: string | null;
}
export interface Section {
  /**
   * 标题原文
   */
  heading: string;
  /**
   * 正文，一段一行
   */
  text: string;
}
/**
 * 表二（2021 版）
 */
export interface ProactiveDisclosureTable2021 {
  /**
   * 规章
   */
  regulations: {
    /**
     * 本年制发件数
     */
    issued: number | null;
    /**
     * 本年废止件数
     */
    repealed: number | null;
    /**
     * 现行有效件数
     */
    inForce: number | null;
  };
  /**
   * 行政规范性文件
   */
  normativeDocuments: {
    /**
     * 本年制发件数
     */
    issued: number | null;
    /**
     * 本年废止件数
     */
    repealed: number | null;
    /**
     * 现行有效件数
     */
    inForce: number | null;
  };
  /**
   * 行政许可
   */
  administrativeLicenses: {
    /**
     * 本年处理决定数量
     */
    decisions: number | null;
  };
  /**
   * 行政处罚
   */
  administrativePenalties: {
    /**
     * 本年处理决定数量
     */
    decisions: number | null;
  };
  /**
   * 行政强制
   */
  administrativeCompulsion: {
    /**
     * 本年处理决定数量
     */
    decisions: number | null;
  };
  /**
   * 行政事业性收费
   */
  administrativeFees: {
    /**
     * 本年收费金额（单位：万元）
     */
    amount: number | null;
  };
}
/**
 * 表二（2019 版）
 */
export interface ProactiveDisclosureTable2019 {
  /**
   * 规章
   */
  regulations: {
    /**
     * 本年新制作数量
     */
    produced: number | null;
    /**
     * 本年新公开数量
     */
    disclosed: number | null;
    /**
     * 对外公开总数量
     */
    totalDisclosed: number | null;
  };
  /**
   * 规范性文件
   */
  normativeDocuments: {
    /**
     * 本年新制作数量
     */
    produced: number | null;
    /**
     * 本年新公开数量
     */
    disclosed: number | null;
    /**
     * 对外公开总数量
     */
    totalDisclosed: number | null;
  };
  /**
   * 行政许可
   */
  administrativeLicenses: {
    /**
     * 上一年项目数量
     */
    previousItems: number | null;
    /**
     * 本年增/减
     */
    change: number | null;
    /**
     * 处理决定数量
     */
    decisions: number | null;
  };
  /**
   * 其他对外管理服务事项
   */
  otherServices: {
    /**
     * 上一年项目数量
     */
    previousItems: number | null;
    /**
     * 本年增/减
     */
    change: number | null;
    /**
     * 处理决定数量
     */
    decisions: number | null;
  };
  /**
   * 行政处罚
   */
  administrativePenalties: {
    /**
     * 上一年项目数量
     */
    previousItems: number | null;
    /**
     * 本年增/减
     */
    change: number | null;
    /**
     * 处理决定数量
     */
    decisions: number | null;
  };
  /**
   * 行政强制
   */
  administrativeCompulsion: {
    /**
     * 上一年项目数量
     */
    previousItems: number | null;
    /**
     * 本年增/减
     */
    change: number | null;
    /**
     * 处理决定数量
     */
    decisions: number | null;
  };
  /**
   * 行政事业性收费
   */
  administrativeFees: {
    /**
     * 上一年项目数量
     */
    previousItems: number | null;
    /**
     * 本年增/减
     */
    change: number | null;
  };
  /**
   * 政府集中采购
   */
  governmentProcurement: {
    /**
     * 采购项目数量
     */
    projects: number | null;
    /**
     * 采购总金额
     */
    amount: {
      /**
       * 数额
       */
      value: number;
      /**
       * 单位；文件没有写则为 null
       */
      unit: "万元" | "元" | null;
    } | null;
  };
}
/**
 * 表三（2021 版）
 */
export interface ApplicationsTable2021 {
  /**
   * 一、本年新收政府信息公开申请数量
   */
  received: {
    /**
     * 自然人
     */
    naturalPerson: number | null;
    /**
     * 商业企业
     */
    commercialEnterprise: number | null;
    /**
     * 科研机构
     */
    researchInstitution: number | null;
    /**
     * 社会公益组织
     */
    welfareOrganization: number | null;
    /**
     * 法律服务机构
     */
    legalServiceAgency: number | null;
    /**
     * 其他
     */
    otherOrganization: number | null;
    /**
     * 总计
     */
    total: number | null;
  };
  /**
   * 二、上年结转政府信息公开申请数量
   */
  carriedIn: {
    /**
     * 自然人
     */
    naturalPerson: number | null;
    /**
     * 商业企业
     */
    commercialEnterprise: number | null;
    /**
     * 科研机构
     */
    researchInstitution: number | null;
    /**
     * 社会公益组织
     */
    welfareOrganization: number | null;
    /**
     * 法律服务机构
     */
    legalServiceAgency: number | null;
    /**
     * 其他
     */
    otherOrganization: number | null;
    /**
     * 总计
     */
    total: number | null;
  };
  /**
   * 三、本年度办理结果
   */
  outcomes: {
    /**
     * （一）予以公开
     */
    granted: {
      /**
       * 自然人
       */
      naturalPerson: number | null;
      /**
       * 商业企业
       */
      commercialEnterprise: number | null;
      /**
       * 科研机构
       */
      researchInstitution: number | null;
      /**
       * 社会公益组织
       */
      welfareOrganization: number | null;
      /**
       * 法律服务机构
       */
      legalServiceAgency: number | null;
      /**
       * 其他
       */
      otherOrganization: number | null;
      /**
       * 总计
       */
      total: number | null;
    };
    /**
     * （二）部分公开（区分处理的，只计这一情形，不计其他情形）
     */
    partiallyGranted: {
      /**
       * 自然人
       */
      naturalPerson: number | null;
      /**
       * 商业企业
       */
      commercialEnterprise: number | null;
      /**
       * 科研机构
       */
      researchInstitution: number | null;
      /**
       * 社会公益组织
       */
      welfareOrganization: number | null;
      /**
       * 法律服务机构
       */
      legalServiceAgency: number | null;
      /**
       * 其他
       */
      otherOrganization: number | null;
      /**
       * 总计
       */
      total: number | null;
    };
    /**
     * （三）不予公开
     */
    denied: {
      /**
       * 1.属于国家秘密
       */
      stateSecret: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 2.其他法律行政法规禁止公开
       */
      prohibitedByLaw: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 3.危及“三安全一稳定”
       */
      publicSecurity: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 4.保护第三方合法权益
       */
      thirdPartyRights: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 5.属于三类内部事务信息
       */
      internalAffairs: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 6.属于四类过程性信息
       */
      processInformation: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 7.属于行政执法案卷
       */
      enforcementFile: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 8.属于行政查询事项
       */
      administrativeInquiry: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
    };
    /**
     * （四）无法提供
     */
    unavailable: {
      /**
       * 1.本机关不掌握相关政府信息
       */
      notHeld: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 2.没有现成信息需要另行制作
       */
      requiresCreation: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 3.补正后申请内容仍不明确
       */
      unclearAfterCorrection: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
    };
    /**
     * （五）不予处理
     */
    notProcessed: {
      /**
       * 1.信访举报投诉类申请
       */
      petition: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 2.重复申请
       */
      duplicate: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 3.要求提供公开出版物
       */
      publication: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 4.无正当理由大量反复申请
       */
      excessive: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 5.要求行政机关确认或重新出具已获取信息
       */
      reissue: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
    };
    /**
     * （六）其他处理
     */
    otherwiseHandled: {
      /**
       * 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请
       */
      notCorrected: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请
       */
      feeUnpaid: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 3.其他
       */
      other: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
    };
    /**
     * （七）总计
     */
    total: {
      /**
       * 自然人
       */
      naturalPerson: number | null;
      /**
       * 商业企业
       */
      commercialEnterprise: number | null;
      /**
       * 科研机构
       */
      researchInstitution: number | null;
      /**
       * 社会公益组织
       */
      welfareOrganization: number | null;
      /**
       * 法律服务机构
       */
      legalServiceAgency: number | null;
      /**
       * 其他
       */
      otherOrganization: number | null;
      /**
       * 总计
       */
      total: number | null;
    };
  };
  /**
   * 四、结转下年度继续办理
   */
  carriedForward: {
    /**
     * 自然人
     */
    naturalPerson: number | null;
    /**
     * 商业企业
     */
    commercialEnterprise: number | null;
    /**
     * 科研机构
     */
    researchInstitution: number | null;
    /**
     * 社会公益组织
     */
    welfareOrganization: number | null;
    /**
     * 法律服务机构
     */
    legalServiceAgency: number | null;
    /**
     * 其他
     */
    otherOrganization: number | null;
    /**
     * 总计
     */
    total: number | null;
  };
}
/**
 * 表三（2019 版）
 */
export interface ApplicationsTable2019 {
  /**
   * 一、本年新收政府信息公开申请数量
   */
  received: {
    /**
     * 自然人
     */
    naturalPerson: number | null;
    /**
     * 商业企业
     */
    commercialEnterprise: number | null;
    /**
     * 科研机构
     */
    researchInstitution: number | null;
    /**
     * 社会公益组织
     */
    welfareOrganization: number | null;
    /**
     * 法律服务机构
     */
    legalServiceAgency: number | null;
    /**
     * 其他
     */
    otherOrganization: number | null;
    /**
     * 总计
     */
    total: number | null;
  };
  /**
   * 二、上年结转政府信息公开申请数量
   */
  carriedIn: {
    /**
     * 自然人
     */
    naturalPerson: number | null;
    /**
     * 商业企业
     */
    commercialEnterprise: number | null;
    /**
     * 科研机构
     */
    researchInstitution: number | null;
    /**
     * 社会公益组织
     */
    welfareOrganization: number | null;
    /**
     * 法律服务机构
     */
    legalServiceAgency: number | null;
    /**
     * 其他
     */
    otherOrganization: number | null;
    /**
     * 总计
     */
    total: number | null;
  };
  /**
   * 三、本年度办理结果
   */
  outcomes: {
    /**
     * （一）予以公开
     */
    granted: {
      /**
       * 自然人
       */
      naturalPerson: number | null;
      /**
       * 商业企业
       */
      commercialEnterprise: number | null;
      /**
       * 科研机构
       */
      researchInstitution: number | null;
      /**
       * 社会公益组织
       */
      welfareOrganization: number | null;
      /**
       * 法律服务机构
       */
      legalServiceAgency: number | null;
      /**
       * 其他
       */
      otherOrganization: number | null;
      /**
       * 总计
       */
      total: number | null;
    };
    /**
     * （二）部分公开（区分处理的，只计这一情形，不计其他情形）
     */
    partiallyGranted: {
      /**
       * 自然人
       */
      naturalPerson: number | null;
      /**
       * 商业企业
       */
      commercialEnterprise: number | null;
      /**
       * 科研机构
       */
      researchInstitution: number | null;
      /**
       * 社会公益组织
       */
      welfareOrganization: number | null;
      /**
       * 法律服务机构
       */
      legalServiceAgency: number | null;
      /**
       * 其他
       */
      otherOrganization: number | null;
      /**
       * 总计
       */
      total: number | null;
    };
    /**
     * （三）不予公开
     */
    denied: {
      /**
       * 1.属于国家秘密
       */
      stateSecret: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 2.其他法律行政法规禁止公开
       */
      prohibitedByLaw: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 3.危及“三安全一稳定”
       */
      publicSecurity: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 4.保护第三方合法权益
       */
      thirdPartyRights: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 5.属于三类内部事务信息
       */
      internalAffairs: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 6.属于四类过程性信息
       */
      processInformation: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 7.属于行政执法案卷
       */
      enforcementFile: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 8.属于行政查询事项
       */
      administrativeInquiry: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
    };
    /**
     * （四）无法提供
     */
    unavailable: {
      /**
       * 1.本机关不掌握相关政府信息
       */
      notHeld: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 2.没有现成信息需要另行制作
       */
      requiresCreation: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 3.补正后申请内容仍不明确
       */
      unclearAfterCorrection: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
    };
    /**
     * （五）不予处理
     */
    notProcessed: {
      /**
       * 1.信访举报投诉类申请
       */
      petition: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 2.重复申请
       */
      duplicate: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 3.要求提供公开出版物
       */
      publication: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 4.无正当理由大量反复申请
       */
      excessive: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
      /**
       * 5.要求行政机关确认或重新出具已获取信息
       */
      reissue: {
        /**
         * 自然人
         */
        naturalPerson: number | null;
        /**
         * 商业企业
         */
        commercialEnterprise: number | null;
        /**
         * 科研机构
         */
        researchInstitution: number | null;
        /**
         * 社会公益组织
         */
        welfareOrganization: number | null;
        /**
         * 法律服务机构
         */
        legalServiceAgency: number | null;
        /**
         * 其他
         */
        otherOrganization: number | null;
        /**
         * 总计
         */
        total: number | null;
      };
    };
    /**
     * （六）其他处理
     */
    otherwiseHandled: {
      /**
       * 自然人
       */
      naturalPerson: number | null;
      /**
       * 商业企业
       */
      commercialEnterprise: number | null;
      /**
       * 科研机构
       */
      researchInstitution: number | null;
      /**
       * 社会公益组织
       */
      welfareOrganization: number | null;
      /**
       * 法律服务机构
       */
      legalServiceAgency: number | null;
      /**
       * 其他
       */
      otherOrganization: number | null;
      /**
       * 总计
       */
      total: number | null;
    };
    /**
     * （七）总计
     */
    total: {
      /**
       * 自然人
       */
      naturalPerson: number | null;
      /**
       * 商业企业
       */
      commercialEnterprise: number | null;
      /**
       * 科研机构
       */
      researchInstitution: number | null;
      /**
       * 社会公益组织
       */
      welfareOrganization: number | null;
      /**
       * 法律服务机构
       */
      legalServiceAgency: number | null;
      /**
       * 其他
       */
      otherOrganization: number | null;
      /**
       * 总计
       */
      total: number | null;
    };
  };
  /**
   * 四、结转下年度继续办理
   */
  carriedForward: {
    /**
     * 自然人
     */
    naturalPerson: number | null;
    /**
     * 商业企业
     */
    commercialEnterprise: number | null;
    /**
     * 科研机构
     */
    researchInstitution: number | null;
    /**
     * 社会公益组织
     */
    welfareOrganization: number | null;
    /**
     * 法律服务机构
     */
    legalServiceAgency: number | null;
    /**
     * 其他
     */
    otherOrganization: number | null;
    /**
     * 总计
     */
    total: number | null;
  };
}
/**
 * 表四（2021 版）
 */
export interface RemediesTable2021 {
  /**
   * 行政复议
   */
  reconsideration: {
    /**
     * 结果维持
     */
    upheld: number | null;
    /**
     * 结果纠正
     */
    corrected: number | null;
    /**
     * 其他结果
     */
    other: number | null;
    /**
     * 尚未审结
     */
    pending: number | null;
    /**
     * 总计
     */
    total: number | null;
  };
  litigation: {
    /**
     * 未经复议直接起诉
     */
    direct: {
      /**
       * 结果维持
       */
      upheld: number | null;
      /**
       * 结果纠正
       */
      corrected: number | null;
      /**
       * 其他结果
       */
      other: number | null;
      /**
       * 尚未审结
       */
      pending: number | null;
      /**
       * 总计
       */
      total: number | null;
    };
    /**
     * 复议后起诉
     */
    afterReconsideration: {
      /**
       * 结果维持
       */
      upheld: number | null;
      /**
       * 结果纠正
       */
      corrected: number | null;
      /**
       * 其他结果
       */
      other: number | null;
      /**
       * 尚未审结
       */
      pending: number | null;
      /**
       * 总计
       */
      total: number | null;
    };
  };
}
/**
 * 表四（2019 版）
 */
export interface RemediesTable2019 {
  /**
   * 行政复议
   */
  reconsideration: {
    /**
     * 结果维持
     */
    upheld: number | null;
    /**
     * 结果纠正
     */
    corrected: number | null;
    /**
     * 其他结果
     */
    other: number | null;
    /**
     * 尚未审结
     */
    pending: number | null;
    /**
     * 总计
     */
    total: number | null;
  };
  litigation: {
    /**
     * 未经复议直接起诉
     */
    direct: {
      /**
       * 结果维持
       */
      upheld: number | null;
      /**
       * 结果纠正
       */
      corrected: number | null;
      /**
       * 其他结果
       */
      other: number | null;
      /**
       * 尚未审结
       */
      pending: number | null;
      /**
       * 总计
       */
      total: number | null;
    };
    /**
     * 复议后起诉
     */
    afterReconsideration: {
      /**
       * 结果维持
       */
      upheld: number | null;
      /**
       * 结果纠正
       */
      corrected: number | null;
      /**
       * 其他结果
       */
      other: number | null;
      /**
       * 尚未审结
       */
      pending: number | null;
      /**
       * 总计
       */
      total: number | null;
    };
  };
}
export interface OtherTable {
  /**
   * 所在章节
   */
  section:
    "overview" | "proactiveDisclosure" | "applications" | "remedies" | "problems" | "otherMatters" | null;
  /**
   * 各行单元格的文字
   */
  rows: string[][];
}
/**
 * 读取时略去、修复、合并或无法对应之处
 */
export interface Issue {
  /**
   * 种类；lint 中为 read/<code>
   */
  code:
    | "cell-blank"
    | "cells-blank"
    | "cell-placeholder"
    | "cells-placeholder"
    | "cell-unreadable"
    | "cell-missing"
    | "cell-annotated"
    | "figure-joined"
    | "row-ambiguous"
    | "row-overfull"
    | "row-unclear"
    | "row-spread"
    | "cells-joined"
    | "rows-joined"
    | "row-incomplete"
    | "row-placed-by-arithmetic"
    | "row-missing"
    | "table-of-wrong-year"
    | "table-of-other-year"
    | "table-of-no-use"
    | "table-beside"
    | "order-of-file"
    | "table-turned"
    | "columns-unclear"
    | "columns-of-other-form"
    | "columns-missing"
    | "column-extra"
    | "column-unread"
    | "cell-not-text"
    | "row-repeated"
    | "rows-missing"
    | "row-extra"
    | "row-torn"
    | "row-in-parts"
    | "text-in-table"
    | "row-misplaced"
    | "row-label-lost"
    | "row-label-repaired"
    | "value-unplaced"
    | "table-missing"
    | "table-repeated"
    | "table-differs"
    | "table-ambiguous"
    | "table-image"
    | "text-glued"
    | "figure-in-label"
    | "lines-deduplicated"
    | "order-unclear"
    | "date-repaired"
    | "date-unreadable"
    | "unit-mismatch"
    | "unit-unknown"
    | "content-skipped"
    | "heading-unclear"
    | "text-outside-sections"
    | "revisions-accepted"
    | "hidden-text-skipped"
    | "altered-text-read"
    | "veiled-text-read"
    | "struck-text-skipped"
    | "encoding-guessed"
    | "mojibake-undone"
    | "characters-undecodable"
    | "grid-irregular"
    | "image-only"
    | "markup-unescaped"
    | "footnote-skipped"
    | "hidden-cells-skipped"
    | "value-not-shown"
    | "formula-without-value"
    | "next-year-first"
    | "attachment-read"
    | "attachment-unread"
    | "report-repeated"
    | "attachment-copy"
    | "attachment-copies-differ"
    | "content-damaged"
    | "overlay-unread"
    | "covered-unread"
    | "font-unreadable"
    | "text-from-picture"
    | "renamed-file";
  /**
   * 所涉单元格、行或表
   */
  cell: string | null;
  /**
   * 说明
   */
  message: string;
  /**
   * 一条说明涉及的多个单元格
   */
  cells?: string[];
  at?: Location;
}
/**
 * 文件中的位置。Place in the file, counted from 1.
 */
export interface Location {
  /**
   * 行 (text, HTML)
   */
  line?: number;
  /**
   * 列: character of the line, or cell of the table row
   */
  column?: number;
  /**
   * 字符数：从该列起，不超过行尾 (text): characters from the column on, UTF-16
   */
  length?: number;
  /**
   * 第几张表
   */
  table?: number;
  /**
   * 表内第几行
   */
  row?: number;
  /**
   * 第几段 (Word, ODT, RTF)
   */
  paragraph?: number;
  /**
   * 页
   */
  page?: number;
  /**
   * 附件的文件名：网页与旁边的附件作为一份公开内容读取时
   */
  file?: string;
  /**
   * 工作表名称 (Excel, WPS, ODS)
   */
  sheet?: string;
  /**
   * 单元格，如 C7；合并单元格为其左上角
   */
  cell?: string;
}
/**
 * This interface was referenced by `undefined`'s JSON-Schema definition
 * via the `patternProperty` "^/".
 */
export interface CellProvenance {
  /**
   * 单元格原文
   */
  raw: string | null;
  at: Location | null;
  /**
   * 凭什么认定是这一格
   */
  placedBy: "grid" | "label" | "sequence" | "arithmetic" | null;
  /**
   * 值为 null 的原因
   */
  reason?: "blank" | "placeholder" | "unreadable" | "ambiguous" | "missing" | "row-missing";
}
