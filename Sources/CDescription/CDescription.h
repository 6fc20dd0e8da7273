/*
 * CDescription.h: OpenRouter's description of its API as constant tables.
 *
 * Made by Sources/Description (make description). Do not edit: additions are in Sources/Description/additions.json.
 */
#ifndef OPENROUTER_CDESCRIPTION_H
#define OPENROUTER_CDESCRIPTION_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* clang-format off */
/* A text of more than 4,095 bytes: compilers that read this header take them. */
#pragma GCC diagnostic ignored "-Woverlength-strings"

/* The day of the newest source. */
static inline const char *description_version(void) { return "2026-11-29"; }

enum {
  DESCRIPTION_NAME_COUNT = 1342,
  DESCRIPTION_NAME_LIMIT = 38,
  DESCRIPTION_OPERATION_COUNT = 140,
  DESCRIPTION_NONE = 0xFFFF,
};

/* All names, by size and then by bytes. */
static const char description_names[15073] =
  "nq1K1M1g1h2K4K4g5m7dbyeqeugtidltneors3us10K10M16g1:11:21:41:82:12:33:23:44:14:34:55125:464g8:1allandanyascdayendenvexa"
  "fp4fp6fp8gtekeylowltemacmaxmcpmp3p50p75p90p99pcmpdfpngprossnsvgttlurlwavwebxAIxaizdr01ai100K16:920:921:9480p720p768p"
  "9:169:209:21AI21GroqKreaMaraMetaRekaS256SeedZ.AIai21archautobashbf16citycodedatadatedeepdenydescdiffexecexitfastfile"
  "flagflexfp16fp32gamegroqhashhighint4int8jpegjsonkeepkrealarklistlogslynnmarametamodenamenoneonlyopikpathrampreadreka"
  "roleseedsizeslugsortstoptexttooltruetypeuserviewwebpweekwordz-ai1080pAvianAzureBaiduModalMorphPhalaWaferWandBadmin"
  "afteragentallowarenaarizeatomaaudioavianazurebaidubasicblockbytesdailydebugeditsemailenfererrorfalsefieldfloatimage"
  "indexinputjobIdlabellegallimitlinuxlogicmin_pmodalmodelmonthmorphmxfp4mxfp8nevernvfp4orderotherphalaphasephoneplain"
  "pointpricequeryregexrouterulesscaleshellspeedstartstoretitletokentoolstop_atop_ktop_ntop_ptopictotaltraceturbousage"
  "valuevoicewaferwandbweavewritexhigh1-turn19.5:99:19.5ChutesCohereCrusoeDecartGoogleHeyGenIo NetLiquidMakoraNebius"
  "NovitaNvidiaOpenAIQuiverRelaceRunwayVeniceXiaomiactionadviceagentsalwaysauthorbase64centmlchutescodingcohereconfig"
  "createcriticcrofaicrusoecursorcustomdecartdeletedetaildirecteffortengineequalsexactoexistsfailedformatfusiongetKey"
  "groupshealthheygenignoreimagesinsertio-netlambdaleptonliquidmakoramancermediummembermodelsnativenebiusnewestnovita"
  "nvidiaoctoaioffsetopaqueopenaioutputperiodpluginpresetpromptpythonquiverrankerreasonredactregionrelaceresultrunway"
  "sakanaschemasearchsentrysha256sourcestancestatusstderrstdoutstreamstrictsyntaxsystemtargontokenstriviaubuntuvenice"
  "weeklywindowxiaomiAkashMLAlibabaAmbientBaseTenDekaLLMMinimaxMistralModularNex AGINextBitRecraftStealthStepFunTencent"
  "Upstageaddressadvisoragenticakashmlalibabaambientapprovebasetenbillingbrowsercachingcall_idcommandcommentconcise"
  "contentcontextcountrydatadogdefaultdekallmdisplayenabledexcludefile_idfiltersfinancegetToolgrafanagrammarheaders"
  "includeinsightinstantlast_idlatencylogprobmessagemetricsminimalminimaxmistralmodularmonthlynaturalnex-aginextbit"
  "omittedoptionsoutcomeoutputspatternpluginspopularposthogqualityqueriesrecraftrefusalrequestsciencesegmentsources"
  "stancesstealthstepfunsummarytencenttimeouttriggerunknownupstageuse_rssuser_idversionwebhookwindowsAionLabsArcee AI"
  "BytePlusCerebrasClarifaiCrucibleDeepSeekDeepgramFriendliGMICloudMancer 2ModelRunNCompassParasailPoolsideTogether"
  "academiaadaptiveadvancedafter_idanalysisanyscaleapp_slugarcee-aibuildersbytepluscategorycerebrasclarifaicommands"
  "containscreativecrucibledatetimedeepgramdeepseekdetaileddisableddocumentdurationend_dateexitCodeexplicitfallback"
  "filePathfile_idsfile_urlfilenamefriendlifunctiongetModelgmicloudgopomelogroup_byimageB64imageUrlinocloudinternId"
  "intervalis_errorlangfuselanguagelifetimelogprobsmax_costmax_usesmcp_callmessagesmetadatamodalitymodelrunncompass"
  "newrelicnineteenoperatororder_byoriginalpage_ageparallelparasailpdf-textpoolsidepriorityproviderraw_moderecursal"
  "requiredroleplaystandardthinkingtimezonetogethertoolNametool_usetrace_idtrendingubiclouduser_idsvoyageai2-9-turns"
  "AnthropicCoreWeaveDarkbloomDeepInfraFireworksInceptionInceptronIonstreamSakana AISambaNovaSourcefulaion-labsall_turns"
  "anthropicapi_errorargumentsassistantaudio-genaudio_urlbefore_idcitationscli-agentcompletedconsensuscontainercoreweave"
  "cost_tierdarkbloomdeep-litedeepinfradeveloperdirectiondocumentsend_indexends_withephemeralexit_codefallbacksfile_data"
  "file_pathfirecrawlfireworksgetModelsgetPresetgetVideosimage-genimage/gifimage/pngimage_urlinceptioninceptronionstream"
  "key_labelklusterailangsmithlimit_usdlistFileslistToolsmarketingmax_pricemin_pricenamespaceopen_pageoperationpartition"
  "pin_modelprovidersread_onlyreasoningrecipientremainingreplicateresponsessakana-aisambanovasearchingsignaturesnowflake"
  "sourcefulspan_nametask_nametask_typetool_nametool_usesuser_onlyvariablesverbosityvideo-genvideo_urlweb-fetchworkspace"
  "AtlasCloudCirrascaleCloudflareDatabricksFish AudioInfermaticInflectionPerceptronPerplexityStreamLakeagent_name"
  "api_formatbackgroundbraintrustcirrascalecited_textclickhousecloudflarecommentarycompactioncompletioncreateKeys"
  "creativitydatabricksdefinitiondeleteFiledeleteKeysdimensionsdraft_onlyerror_codeexpires_atfish-audioformatting"
  "frame_typegeneratinggetBYOKKeygetBatchesgetCreditshttpStatushyperbolicimage/jpegimage/webpincompleteinfermatic"
  "inflectioninput_fileinput_textinput_typeip-addresskey_hasheslast_framelogit_biasmancer-oldmax_tokensmedia_type"
  "middle-outmodalitiesmoderationmoonshotainot_equalsnot_existsopenrouterparametersperceptronperplexityprediction"
  "propertiesreflectionresolutionscan_scopesearch_hleserver_urlsession_idsf-computeshell_callsize_bytesstart_date"
  "step_countstreamlakesummarizedtechnologytext/plainthroughputtime_rangetimeout_mstool_callstool_namestop-weekly"
  "total_costtrace_nametranscripttransformstruncationturn_rangeupdateKeysuploadFileweb_search10-49-turnsAmazon Nova"
  "FeatherlessMoonshot AISiliconFlowSwitchpointTenstorrentamazon-novaannotationsanthropic/2apply_patchapproximate"
  "atlas-cloudauto-routerblind_spotscloud-agentcreate_filecredit-carddeleteBatchdelete_filedescriptiondistillable"
  "enforce_zdrenvironmentfeatherlessfile-parserfile_searchfirst_framegranularitygroup_limithuggingfacein_progress"
  "incoherenceinput_audioinput_imageinput_videois_fallbackjson_objectjson_schemalimit_resetlistBatcheslistPresets"
  "local_shellmax_resultsmistral-ocroutput_textperson-nameprogrammingsafe_promptsearch_dsqaserver-toolserverLabel"
  "server_namesiliconflowspawn_agentspawn_cloudstart_indexstarts_withstatus_codestr_replacesubagent_idsubcategory"
  "switchpointtask_budgettemperaturetenstorrenttool_choicetool_resulttool_use_idtranslationtransparentunavailable"
  "update_fileDigitalOceanFakeProviderInferenceNetall_messagesapi_key_hashapi_key_nameaspect_ratiocallback_url"
  "connector_idcontainer_idcreateImagescreateRerankcreateVideoscurrent_turndesign-arenadigitaloceandownload_url"
  "filter_rulesfinal_answerfind_in_pageframe_imagesgeneral-chatgeneral-fastgeneral-highgetGuardrailgetWorkspace"
  "gpqa_diamondimage_configimage_outputinput_schemainput_tokensinstructionsintelligenceinterpretingkeep_members"
  "listBYOKKeyslynn-privatemax_age_daysmemory_limitmin_age_daysmost-popularnot_containsprice_sourceprivacy_mode"
  "productivityprogrammaticserver_labelservice_tiersummary_texttool_call_idtool_callingtool_removaltop_logprobs"
  "total_tokensurl_citationverbose_jsonwandb-legacyweighted_avgworkspace_id50-plus-turnsInferact vLLMOpenInference"
  "Sail Researchagent_messageallowed_toolsauthorizationbash_20250124budget_tokenscache_controlchar_locationclassifier_id"
  "claude-on-awscloudflare-aicode_verifiercomputer_callcreateBYOKKeycreateBatchescreated_afterdefer_loadingdeleteBYOKKey"
  "discriminatordisplay_widthentertainmentexclude_toolsfailed_modelsfake-providerfile_citationfinish_reasonfunction_call"
  "generation_idgetBenchmarksgetCurrentKeygetGenerationgoogle-vertexhas_tool_callide-extensioninclude_nullsinclude_unset"
  "include_usageinferact-vllminference-netinstance_namelanguage_typelistEndpointslistOauthJwkslistProvidersmarketing/seo"
  "model_authorsoutput_configoutput_formatoutput_schemapage_locationpareto-routerprompt_tokensquantizationsrevisedPrompt"
  "sail-researchsampling_ratescim_group_idscreenshotB64search_enginesearch_promptsearch_resultstep_count_istogether-lite"
  "tool_additionupdateBYOKKeyuser_locationAmazon Bedrockallowed_modelsamazon-bedrockapi_key_hashesbenchmark_type"
  "clear_at_leastcode_challengecontainer_autocontext_bucketcontradictionscreateMessagescreated_beforedeep-reasoning"
  "deferred_toolsdisplay_heightdocument_indexdocument_titleend_char_indexfailure_reasongeneral-budgetgenerate_audio"
  "getAppRankingsgetScimSyncJobgetSessionCostignored_modelsinput_fidelityitem_referencelistGuardrailslistModelsUser"
  "listScimGroupslistWorkspacesmax_charactersmax_tool_callsmcp_list_toolsopen-inferenceopenrouter:mcpotel-collector"
  "parent_span_idpartial_imagespersonal-agentqueryAnalyticsquery_too_longreasoning.textreasoning_textreset_interval"
  "search_surfacestop_sequencesstream_optionssubagent_itemsthinking_turnstool_referenceupscale_factorallow_fallbacks"
  "allowed_callersallowed_domainsanalysis_modelsapplication/pdfblocked_domainsconnector_gmailcontent_filters"
  "createGuardrailcreateResponsescreateSystemonecreateWorkspacecreator_user_iddata_collectiondeleteGuardrail"
  "deleteWorkspacedimension_namesencoding_formatencrypted_indexend_block_indexend_page_numberenforce_zdr_xai"
  "exclude_domainsexcluded_modelsgeneration_namegetExternalUsergetFileMetadatagetUserActivityinclude_domains"
  "listImageModelslistModelsCountmax_num_resultsmax_tokens_usedmember_user_idsopenrouter:bashprogramming-app"
  "ranking_optionsresponse_formatscore_thresholdserver_tool_useunique_insightsupdateGuardrailupdateWorkspace"
  "web_search_callGoogle AI Studioadditional_toolsadvisor_20260301allowed_user_idsapply_patch_callauto-beta-router"
  "code_interpretercompact_20260112createEmbeddingscreateOauthTokencreative-writingcustom_tool_callexcluded_domains"
  "file_search_callfinish_reason_isgetAnalyticsMetagetContainerFilegetPresetVersiongetRankingsDailygoogle-ai-studio"
  "google-gemini-v1image_generationinclude_disabledinclude_inactiveinput_image_maskinput_modalitiesinput_references"
  "listEndpointsZdrlistVaultSecretslistVideosModelslocal_shell_callmax_coding_indexmax_output_pricemin_coding_index"
  "min_coding_scoremin_output_priceopenrouter:filesopenrouter:shellpartial_coveragepresence_penaltyprompt_cache_key"
  "reasoning_effortrequire_approvalresponse-healingstart_char_indexstoreVaultSecrettask_descriptionthinkingmachines"
  "usage_limit_typevector_store_idsxai-responses-v1Black Forest LabsThinking Machinesallowed_providersblack-forest-labs"
  "clear_tool_inputscompletion_tokensconnector_dropboxcreateAudioSpeechcreateCompletionscreateScimSyncJob"
  "deleteVaultSecretencrypted_contentenforce_zdr_otherfrequency_penaltyignored_providersinclude_reasoning"
  "inherit_functionslistExternalUserslistVideosContentmax_agentic_indexmax_output_lengthmax_output_tokens"
  "max_total_resultsmax_uses_exceededmeta-responses-v1min_agentic_indexopenrouter:fusionopenrouter:memory"
  "output_modalitiesreasoning.summaryreasoning_detailsredacted_thinkingsafety_identifiersambanova-cloaked"
  "search_browsecompsearch_widesearchshell_call_outputstart_block_indexstart_page_numbertoo_many_requests"
  "web_search_resultworking_directorywriting-assistantclassifier_filterscoding-high-to-lowcontext_compaction"
  "context_managementcreateAuthKeysCodecreateExternalUserdefault-2024-11-15default_text_modeldeleteExternalUser"
  "echo_upstream_bodyenforce_zdr_googleenforce_zdr_openaiforward_transcriptgetPrivateEndpointgetWorkspaceBudget"
  "include_run_configincorrect_responseinvalid_tool_inputlistContainerFileslistKeyAssignmentslistPresetVersions"
  "max_content_tokensmcp_tool_referencenative-app-builderopenrouter:advisoroutput_compressionrepetition_penalty"
  "require_parametersserver_descriptionstr_replace_editorstructured_outputsupdateExternalUseruse_rss_chat_links"
  "web_search_optionsweb_search_previewVoyageAI by MongoDBadvisor_tool_resultagentic-high-to-lowanthropic-claude-v1"
  "approval_request_idartificial-analysiscontainer_referencecontext-compressioncontext-high-to-lowdefault_image_model"
  "downloadFileContentgetScimGroupMappinglatency-low-to-highmax_cost_in_dollarsopenai-responses-v1openrouter:datetime"
  "openrouter:subagentparallel_tool_callspricing-high-to-lowpricing-low-to-highreasoning.encryptedsearch_context_size"
  "search_result_indexsleep_after_secondsweb_search_20250305web_search_20260209computer_use_previewconnector_sharepoint"
  "createCoinbaseChargefunction_call_outputhyperbolic-quantizedlistEmbeddingsModelslistPrivateEndpoints"
  "listWorkspaceBudgetslistWorkspaceMembersmcp_approval_requestopenrouter:web_fetchprevious_response_id"
  "promoteContainerFileprompt_cache_optionssupported_parameterstext_editor_20250124X-OpenRouter-Metadata"
  "classifier_dimensionscode_challenge_methodcode_interpreter_callconnector_googledrivecost_quality_tradeoff"
  "createPresetsMessagescreatePrivateEndpointdefault_provider_sortdeletePrivateEndpointdeleteWorkspaceBudget"
  "enablePrivateEndpointenforce_zdr_anthropicimage_generation_callinclude_byok_in_limitlistGenerationContent"
  "listInternConnectionslistMemberAssignmentslistScimGroupMappingsmax_completion_tokensmax_tool_success_rate"
  "mcp_approval_responsemcp_toolset_referencemin_tool_success_rateopenrouter:web_searchpending_safety_checks"
  "preferred_max_latencytool_search_tool_bm25updatePrivateEndpointupsertWorkspaceBudgetweb_search_2025_08_26"
  "Claude Platform on AWSallowed_api_key_hashesconnector_outlookemailcontent_block_locationcreatePresetsResponses"
  "createScimGroupMappingdeleteScimGroupMappingdisablePrivateEndpointgetTaskClassificationsio_logging_api_key_ids"
  "listInternVaultSecretsmax_intelligence_indexmin_intelligence_indexopenrouter:apply_patchopenrouter:browser_use"
  "openrouter:file_searchopenrouter:text_editoropenrouter:tool_searchpause_after_compactionregex-prompt-injection"
  "search_result_locationstop_server_tools_whenstoreInternVaultSecretthroughput-high-to-lowtool_search_tool_regex"
  "updateScimGroupMappingweb_search_tool_resultactivatePrivateEndpointapply_patch_call_outputbulkAddWorkspaceMembers"
  "clear_thinking_20251015code_execution_20250825code_execution_20260120content_filter_builtinscreateApiAlphaDecisions"
  "custom_tool_call_outputdeleteInternVaultSecretgetOrganizationSettingsinclude_byok_in_budgetslistImageModelEndpoints"
  "listOrganizationMemberslocal_shell_call_outputprompt_cache_breakpointtimestamp_granularitiesvalidatePrivateEndpoint"
  "bedrock-xai-responses-v1clear_tool_uses_20250919connector_googlecalendarconnector_microsoftteams"
  "copyVaultSecretsToInternenforce_distillable_textfile_search_call.resultsinherited_function_names"
  "intelligence-high-to-lowio_logging_sampling_ratepreferred_min_throughputsubmitGenerationFeedback"
  "azure-openai-responses-v1broadcast_generation_costbulkAssignKeysToGuardrailconnector_outlookcalendar"
  "createAudioTranscriptionsdisable_parallel_tool_useexchangeAuthCodeForAPIKeysendChatCompletionRequest"
  "timestamp_granularities[]bulkRemoveWorkspaceMembersenable_free_model_trainingenable_paid_model_training"
  "reasoning.server_tool_calltau_bench_verified_airlineupdateOrganizationSettingsweb_search_result_location"
  "bedrock-openai-responses-v1getObservabilityDestinationlistGuardrailKeyAssignmentsopenrouter:code_interpreter"
  "openrouter:image_generationopenrouter_bash_tool_resultreasoning.encrypted_contentamazon-bedrock/claude-on-aws"
  "bulkAssignMembersToGuardrailcreatePresetsChatCompletionsdesign-arena-elo-high-to-lowdownloadContainerFileContent"
  "openrouter_shell_tool_resultupdatePrivateEndpointPricingweb_search_tool_result_errorbroadcast_generation_identity"
  "bulkUnassignKeysFromGuardrailcode_interpreter_call.outputsenable_free_model_publicationlistObservabilityDestinations"
  "message.input_image.image_urlweb_search_preview_2025_03_11createObservabilityDestinationdeleteObservabilityDestination"
  "listGuardrailMemberAssignmentstool_search_tool_bm25_20251119updateObservabilityDestination"
  "listInternEffectiveVaultSecretstool_search_tool_regex_20251119bulkUnassignMembersFromGuardrail"
  "is_data_discount_logging_enabledis_observability_broadcast_enabledis_observability_io_logging_enabled"
  "broadcast_generation_request_contextcomputer_call_output.output.image_urlopenrouter:experimental__search_models";

/* By size, the number of the first name of it. */
static const uint16_t description_name_firsts[] = {
  0, 0, 2, 21, 75, 157, 243, 354, 446, 545, 637, 734, 807, 866, 935, 987, 1031, 1082, 1125, 1160, 1186, 1202, 1233, 1260,
  1278, 1290, 1299, 1306, 1313, 1321, 1328, 1333, 1335, 1337, 1337, 1338, 1339, 1340, 1341, 1342,
};

/* By size, where its names begin. */
static const uint16_t description_name_starts[] = {
  0, 0, 2, 40, 202, 530, 960, 1626, 2270, 3062, 3890, 4860, 5663, 6371, 7268, 7996, 8656, 9472, 10203, 10833, 11327, 11647,
  12298, 12892, 13306, 13594, 13819, 14001, 14190, 14414, 14617, 14767, 14829, 14893, 14893, 14927, 14962, 14998, 15035,
  15073,
};

/* The nodes of the schemas; Sources/Description/layout.py has the form of each kind. */
static const uint16_t description_words[] = {
  /* 0: text */
  5,
  /* 1: choice: workspace */
  6, 1, 636,
  /* 4: text */
  261,
  /* 5: array */
  71, 0, 0,
  /* 8: boolean */
  2,
  /* 9: object: classifier_id, dimension_names, include_nulls */
  8, 3, 33645, 4, 903, 8, 1003, 5,
  /* 17: number */
  4,
  /* 18: union */
  9, 2, 0, 17,
  /* 22: array */
  7, 18,
  /* 24: union */
  9, 3, 0, 17, 22,
  /* 29: object: field, operator, value */
  8, 3, 32955, 0, 33004, 24, 33288, 0,
  /* 37: array */
  103, 29, 1, 2,
  /* 41: object: classifier_id, filters */
  8, 2, 33162, 37, 33645, 4,
  /* 47: object: field, include_unset, operator, value */
  8, 4, 32955, 0, 33004, 24, 33288, 0, 904, 8,
  /* 57: array */
  71, 47, 3,
  /* 60: integer */
  3,
  /* 61: array */
  39, 0, 1,
  /* 64: choice: asc, desc */
  6, 2, 42, 106,
  /* 68: object: direction, field */
  8, 2, 32955, 0, 33345, 64,
  /* 74: text */
  773,
  /* 75: object: end, start */
  8, 2, 32812, 74, 32990, 74,
  /* 81: object: classifier_dimensions, classifier_filters, dimensions, filters, ... */
  8, 10, 195, 60, 394, 57, 33175, 61, 521, 68, 664, 5, 720, 75, 762, 0, 763, 60, 1125, 41, 1203, 9,
  /* 103: any */
  16,
  /* 104: text */
  101, 1, 4,
  /* 107: object: data, format */
  8, 2, 32870, 104, 291, 0,
  /* 113: choice: input_audio */
  6, 1, 767,
  /* 116: object: input_audio, type */
  8, 2, 32918, 113, 33535, 107,
  /* 122: text */
  69, 5,
  /* 124: choice: text */
  6, 1, 147,
  /* 127: object: text, type */
  8, 2, 32915, 122, 32918, 124,
  /* 133: union */
  41, 2, 116, 127, 150, 4, 2, 147, 127, 767, 116,
  /* 144: array */
  7, 133,
  /* 146: object:  */
  8, 0,
  /* 148: object: 01ai, ai21, aion-labs, akashml, ... */
  8, 136, 73, 146, 75, 146, 95, 146, 117, 146, 125, 146, 129, 146, 130, 146, 131, 146, 140, 146, 142, 146, 156, 146, 172,
  146, 174, 146, 175, 146, 176, 146, 184, 146, 199, 146, 202, 146, 209, 146, 238, 146, 239, 146, 270, 146, 271, 146, 273,
  146, 277, 146, 278, 146, 281, 146, 296, 146, 300, 146, 301, 146, 302, 146, 303, 146, 304, 146, 305, 146, 310, 146, 312,
  146, 313, 146, 314, 146, 317, 146, 324, 146, 329, 146, 331, 146, 332, 146, 346, 146, 350, 146, 353, 146, 372, 146, 373,
  146, 374, 146, 376, 146, 389, 146, 409, 146, 410, 146, 411, 146, 414, 146, 415, 146, 426, 146, 433, 146, 434, 146, 436,
  146, 440, 146, 467, 146, 469, 146, 471, 146, 473, 146, 474, 146, 478, 146, 480, 146, 481, 146, 494, 146, 497, 146, 498,
  146, 502, 146, 516, 146, 517, 146, 519, 146, 525, 146, 527, 146, 531, 146, 537, 146, 542, 146, 544, 146, 557, 146, 559,
  146, 571, 146, 573, 146, 575, 146, 587, 146, 595, 146, 596, 146, 597, 146, 599, 146, 617, 146, 619, 146, 620, 146, 624,
  146, 651, 146, 654, 146, 660, 146, 668, 146, 676, 146, 680, 146, 681, 146, 689, 146, 695, 146, 700, 146, 701, 146, 704,
  146, 710, 146, 715, 146, 741, 146, 743, 146, 746, 146, 758, 146, 764, 146, 787, 146, 796, 146, 799, 146, 822, 146, 843,
  146, 863, 146, 878, 146, 892, 146, 900, 146, 906, 146, 907, 146, 923, 146, 931, 146, 937, 146, 969, 146, 1050, 146, 1078,
  146, 1085, 146, 1115, 146, 1190, 146, 1313, 146,
  /* 422: object: options */
  8, 1, 417, 148,
  /* 426: choice: mp3, pcm */
  6, 2, 57, 62,
  /* 430: text */
  37, 1,
  /* 432: object: input, input_references, model, provider, ... */
  8, 7, 32959, 0, 32968, 0, 221, 17, 237, 430, 529, 422, 1024, 426, 1057, 144,
  /* 448: object: data, format */
  8, 2, 32870, 0, 33059, 0,
  /* 454: choice: json, verbose_json */
  6, 2, 123, 862,
  /* 458: choice: segment, word */
  6, 2, 155, 430,
  /* 462: array */
  7, 458,
  /* 464: object: input_audio, language, model, provider, ... */
  8, 7, 32968, 0, 507, 0, 529, 422, 33535, 448, 798, 17, 1024, 454, 1276, 462,
  /* 480: object: file, language, model, response_format, ... */
  8, 6, 32879, 0, 32968, 0, 507, 0, 798, 17, 1024, 454, 1298, 462,
  /* 494: text */
  2053,
  /* 495: choice: S256, plain */
  22, 2, 92, 212,
  /* 499: object: code, code_challenge_method, code_verifier */
  8, 3, 32869, 494, 880, 494, 1204, 495,
  /* 507: text */
  517,
  /* 508: choice: S256, plain */
  6, 2, 92, 212,
  /* 512: text */
  789,
  /* 513: text */
  69, 6,
  /* 515: choice: daily, monthly, weekly */
  6, 3, 180, 351, 412,
  /* 520: object: callback_url, code_challenge, code_challenge_method, expires_at, ... */
  8, 10, 195, 17, 598, 513, 667, 512, 788, 0, 789, 0, 33582, 507, 865, 4, 941, 494, 1079, 515, 1204, 508,
  /* 542: choice: agents, builders, models */
  6, 3, 266, 308, 470,
  /* 547: choice: gpqa_diamond, search_browsecomp, search_dsqa, search_hle, ... */
  6, 6, 707, 783, 833, 1116, 1117, 1303,
  /* 555: integer */
  35, 1,
  /* 557: choice: plugin, server-tool */
  6, 2, 320, 784,
  /* 561: choice: artificial-analysis, design-arena, openrouter */
  6, 3, 698, 821, 1165,
  /* 566: choice: agentic, coding, intelligence, search */
  6, 4, 272, 334, 371, 839,
  /* 572: integer */
  99, 1, 6,
  /* 575: integer */
  51, 7,
  /* 577: choice: ai21, aion-labs, akashml, alibaba, ... */
  6, 102, 73, 95, 117, 125, 130, 131, 140, 142, 156, 174, 175, 176, 199, 202, 209, 238, 239, 271, 273, 278, 281, 296, 300,
  303, 304, 305, 310, 312, 313, 317, 324, 329, 331, 332, 350, 353, 372, 373, 374, 376, 389, 409, 410, 411, 414, 415, 426,
  434, 436, 440, 469, 471, 473, 474, 480, 481, 494, 497, 516, 517, 525, 527, 537, 557, 559, 571, 573, 575, 587, 595, 596,
  597, 619, 620, 624, 651, 654, 660, 668, 680, 681, 695, 700, 701, 715, 741, 746, 758, 787, 796, 799, 822, 863, 900, 906,
  907, 923, 937, 969, 1050, 1078, 1085,
  /* 681: text */
  1029, 0,
  /* 683: array */
  119, 681, 1, 6,
  /* 687: array */
  87, 0, 6,
  /* 690: text */
  2085, 1,
  /* 692: text */
  85, 8,
  /* 694: object: allowed_api_key_hashes, allowed_models, allowed_user_ids, disabled, ... */
  8, 9, 32819, 690, 133, 692, 483, 8, 33297, 577, 770, 8, 865, 4, 936, 687, 1034, 687, 1234, 683,
  /* 714: object: allowed_api_key_hashes, allowed_models, allowed_user_ids, disabled, ... */
  8, 7, 51, 690, 133, 692, 483, 8, 770, 8, 936, 687, 1034, 687, 1234, 683,
  /* 730: object: format, voice */
  8, 2, 237, 0, 291, 0,
  /* 736: choice: 1h, 5m */
  6, 2, 5, 9,
  /* 740: choice: ephemeral */
  6, 1, 581,
  /* 743: object: ttl, type */
  8, 2, 68, 736, 32918, 740,
  /* 749: object: echo_upstream_body */
  8, 1, 1134, 8,
  /* 753: number */
  20,
  /* 754: array */
  7, 103,
  /* 756: union */
  9, 3, 0, 17, 754,
  /* 761: object:  */
  40, 0, 756,
  /* 764: boolean */
  18,
  /* 765: object:  */
  56, 0, 17,
  /* 768: integer */
  19,
  /* 769: choice: explicit */
  6, 1, 488,
  /* 772: object: mode */
  24, 1, 32900, 769,
  /* 776: object: cache_control, prompt_cache_breakpoint, text, type */
  8, 4, 32915, 0, 32918, 124, 875, 743, 1275, 772,
  /* 786: array */
  7, 776,
  /* 788: union */
  9, 2, 0, 786,
  /* 792: choice: system */
  6, 1, 345,
  /* 795: object: content, name, role */
  8, 3, 133, 0, 32909, 792, 33152, 788,
  /* 803: choice: auto, high, low, original */
  6, 4, 52, 97, 119, 522,
  /* 809: object: detail, url */
  8, 2, 32837, 0, 283, 803,
  /* 815: choice: image_url */
  6, 1, 594,
  /* 818: object: image_url, type */
  8, 2, 32918, 815, 33362, 809,
  /* 824: object: input_audio, type */
  8, 2, 32918, 113, 33535, 448,
  /* 830: choice: input_video */
  6, 1, 769,
  /* 833: object: url */
  8, 1, 32837, 0,
  /* 837: object: type, video_url */
  8, 2, 32918, 830, 33402, 833,
  /* 843: choice: video_url */
  6, 1, 634,
  /* 846: object: type, video_url */
  8, 2, 32918, 843, 33402, 833,
  /* 852: object: file_data, file_id, filename */
  8, 3, 393, 0, 493, 0, 584, 0,
  /* 860: choice: file */
  6, 1, 111,
  /* 863: object: file, type */
  8, 2, 32879, 852, 32918, 860,
  /* 869: union */
  41, 6, 776, 818, 824, 837, 846, 863, 150, 4, 6, 111, 863, 147, 776, 594, 818, 634, 846, 767, 824, 769, 837,
  /* 892: array */
  7, 869,
  /* 894: union */
  9, 2, 0, 892,
  /* 898: choice: user */
  6, 1, 151,
  /* 901: object: content, name, role */
  8, 3, 133, 0, 32909, 898, 33152, 894,
  /* 909: choice: developer */
  6, 1, 576,
  /* 912: object: content, name, role */
  8, 3, 133, 0, 32909, 909, 33152, 788,
  /* 920: object: data, expires_at, id, transcript */
  8, 4, 15, 0, 102, 0, 667, 60, 727, 0,
  /* 930: union */
  25, 2, 0, 892,
  /* 934: object: image_url */
  8, 1, 33362, 833,
  /* 938: array */
  7, 934,
  /* 940: text */
  21,
  /* 941: choice: anthropic-claude-v1, azure-openai-responses-v1, bedrock-openai-responses-v1, bedrock-xai-responses-v1, ... */
  22, 9, 439, 1051, 1081, 1106, 1163, 1174, 1278, 1290, 1306,
  /* 952: choice: reasoning.summary */
  6, 1, 1111,
  /* 955: object: format, id, index, summary, ... */
  8, 5, 15, 940, 32918, 952, 190, 60, 291, 941, 33203, 0,
  /* 967: choice: reasoning.encrypted */
  6, 1, 1180,
  /* 970: object: data, format, id, index, ... */
  8, 5, 15, 940, 32870, 0, 32918, 967, 190, 60, 291, 941,
  /* 982: choice: reasoning.text */
  6, 1, 977,
  /* 985: object: format, id, index, signature, ... */
  8, 6, 15, 940, 147, 940, 32918, 982, 190, 60, 291, 941, 622, 940,
  /* 999: choice: reasoning.server_tool_call */
  6, 1, 1302,
  /* 1002: object: arguments, format, id, index, ... */
  8, 8, 15, 940, 32918, 999, 190, 60, 291, 941, 33098, 0, 33329, 0, 33396, 0, 856, 940,
  /* 1020: union */
  41, 4, 955, 970, 985, 1002, 291, 6, 36, 439, 955, 439, 970, 439, 985, 439, 1002, 1051, 955, 1051, 970, 1051, 985, 1051,
  1002, 1081, 955, 1081, 970, 1081, 985, 1081, 1002, 1106, 955, 1106, 970, 1106, 985, 1106, 1002, 1163, 955, 1163, 970,
  1163, 985, 1163, 1002, 1174, 955, 1174, 970, 1174, 985, 1174, 1002, 1278, 955, 1278, 970, 1278, 985, 1278, 1002, 1290,
  955, 1290, 970, 1290, 985, 1290, 1002, 1306, 955, 1306, 970, 1306, 985, 1306, 1002,
  /* 1101: array */
  7, 1020,
  /* 1103: choice: assistant */
  6, 1, 562,
  /* 1106: object: arguments, name */
  8, 2, 32901, 0, 33329, 0,
  /* 1112: choice: function */
  6, 1, 495,
  /* 1115: object: function, id, type */
  8, 3, 32783, 0, 32918, 1112, 33263, 1106,
  /* 1123: array */
  7, 1115,
  /* 1125: object: audio, content, images, model, ... */
  8, 10, 133, 0, 32909, 1103, 173, 920, 200, 0, 298, 938, 384, 930, 427, 940, 614, 940, 722, 1123, 1112, 1101,
  /* 1147: choice: tool */
  6, 1, 148,
  /* 1150: object: content, role, tool_call_id */
  8, 3, 32909, 1147, 33152, 894, 33624, 0,
  /* 1158: union */
  41, 5, 795, 901, 912, 1125, 1150, 141, 4, 5, 148, 1150, 151, 901, 345, 795, 562, 1125, 576, 912,
  /* 1178: array */
  39, 1158, 1,
  /* 1181: object:  */
  40, 0, 0,
  /* 1184: choice: audio, image, text */
  6, 3, 147, 173, 189,
  /* 1189: array */
  7, 1184,
  /* 1191: array */
  7, 0,
  /* 1193: text */
  69, 9,
  /* 1195: array */
  71, 1193, 9,
  /* 1198: integer */
  99, 7, 2,
  /* 1201: choice: high, low, max, medium, ... */
  6, 5, 52, 55, 119, 242, 306,
  /* 1208: choice: auto-router */
  6, 1, 747,
  /* 1211: object: allowed_models, cost_quality_tradeoff, cost_tier, enabled, ... */
  8, 7, 32783, 1208, 391, 8, 572, 1201, 611, 8, 936, 1195, 1010, 1195, 1207, 1198,
  /* 1227: choice: auto-beta-router */
  6, 1, 1036,
  /* 1230: object: allowed_models, cost_quality_tradeoff, cost_tier, enabled, ... */
  8, 6, 32783, 1227, 391, 8, 572, 1201, 936, 1195, 1010, 1195, 1207, 1198,
  /* 1244: choice: moderation */
  6, 1, 694,
  /* 1247: object: id */
  8, 1, 32783, 1244,
  /* 1251: choice: exa, firecrawl, native, parallel, ... */
  6, 5, 46, 309, 524, 586, 701,
  /* 1258: choice: web */
  6, 1, 71,
  /* 1261: choice: advanced, auto, basic, deep, ... */
  6, 9, 97, 104, 110, 177, 234, 402, 464, 574, 947,
  /* 1272: choice: approximate */
  6, 1, 745,
  /* 1275: object: city, country, region, timezone, ... */
  24, 5, 100, 940, 32918, 1272, 328, 940, 386, 940, 536, 940,
  /* 1287: object: enabled, engine, exclude_domains, id, ... */
  8, 10, 32783, 1258, 132, 1261, 286, 1251, 391, 8, 511, 60, 777, 60, 928, 0, 934, 1275, 1009, 1191, 1015, 1191,
  /* 1309: choice: web-fetch */
  6, 1, 635,
  /* 1312: object: allowed_domains, blocked_domains, id, max_content_tokens, ... */
  8, 5, 32783, 1309, 511, 60, 989, 1191, 992, 1191, 1146, 60,
  /* 1324: choice: file-parser */
  6, 1, 759,
  /* 1327: choice: cloudflare-ai, mistral-ocr, native */
  6, 3, 309, 778, 879,
  /* 1332: choice: pdf-text */
  6, 1, 526,
  /* 1335: union */
  9, 2, 1327, 1332,
  /* 1339: object: engine */
  8, 1, 286, 1335,
  /* 1343: object: enabled, id, pdf */
  8, 3, 32783, 1324, 63, 1339, 391, 8,
  /* 1351: choice: response-healing */
  6, 1, 1074,
  /* 1354: object: enabled, id */
  8, 2, 32783, 1351, 391, 8,
  /* 1360: choice: middle-out */
  6, 1, 692,
  /* 1363: choice: context-compression */
  6, 1, 1167,
  /* 1366: object: enabled, engine, id */
  8, 3, 32783, 1363, 286, 1360, 391, 8,
  /* 1374: choice: pareto-router */
  6, 1, 919,
  /* 1377: number */
  36, 7,
  /* 1379: number */
  100, 7, 1,
  /* 1382: choice: prompt, weighted_avg */
  6, 2, 322, 864,
  /* 1386: object: enabled, id, max_price, min_coding_score, ... */
  8, 5, 32783, 1374, 391, 8, 605, 1377, 849, 1382, 1065, 1379,
  /* 1398: array */
  103, 0, 1, 10,
  /* 1402: choice: fusion */
  6, 1, 292,
  /* 1405: integer */
  99, 1, 11,
  /* 1408: choice: general-budget, general-fast, general-high */
  6, 3, 829, 830, 954,
  /* 1413: union */
  25, 3, 0, 17, 8,
  /* 1418: array */
  7, 1413,
  /* 1420: object:  */
  40, 0, 1413,
  /* 1423: union */
  25, 5, 0, 17, 8, 1418, 1420,
  /* 1430: object:  */
  40, 0, 1423,
  /* 1433: object: parameters, type */
  8, 2, 32918, 0, 699, 1430,
  /* 1439: array */
  71, 1433, 10,
  /* 1442: object: analysis_models, enabled, id, max_tool_calls, ... */
  8, 7, 32783, 1402, 200, 0, 226, 1439, 321, 1408, 391, 8, 967, 1405, 990, 1398,
  /* 1458: union */
  41, 10, 1211, 1230, 1247, 1287, 1312, 1343, 1354, 1366, 1386, 1442, 15, 2, 10, 71, 1287, 292, 1442, 635, 1312, 694, 1247,
  747, 1211, 759, 1343, 919, 1386, 1036, 1230, 1074, 1354, 1167, 1366,
  /* 1493: array */
  7, 1458,
  /* 1495: object: text, type */
  8, 2, 32915, 0, 32918, 124,
  /* 1501: array */
  7, 1495,
  /* 1503: union */
  9, 2, 0, 1501,
  /* 1507: choice: content */
  6, 1, 384,
  /* 1510: object: content, type */
  24, 2, 32918, 1507, 33152, 1503,
  /* 1516: object: mode, ttl */
  24, 2, 68, 940, 32900, 769,
  /* 1522: choice: allow, deny */
  22, 2, 105, 169,
  /* 1526: choice: AI21, AionLabs, AkashML, Alibaba, ... */
  6, 105, 72, 86, 87, 88, 89, 90, 91, 93, 94, 158, 159, 160, 161, 162, 163, 164, 165, 246, 247, 248, 249, 250, 251, 252,
  253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 354, 355, 356, 357, 358, 359, 360, 361, 362, 363, 364, 365, 366,
  367, 368, 446, 447, 448, 449, 450, 451, 452, 453, 454, 455, 456, 457, 458, 459, 460, 461, 546, 547, 548, 549, 550, 551,
  552, 553, 554, 555, 556, 637, 638, 639, 640, 641, 642, 643, 644, 645, 646, 735, 736, 737, 738, 739, 740, 807, 808, 809,
  867, 868, 869, 935, 1031, 1082, 1083, 1160, 1233,
  /* 1633: union */
  9, 2, 1526, 0,
  /* 1637: array */
  23, 1633,
  /* 1639: object: audio, completion, image, prompt, ... */
  8, 5, 173, 0, 189, 0, 322, 0, 428, 0, 657, 0,
  /* 1651: object:  */
  24, 0,
  /* 1653: object: p50, p75, p90, p99 */
  8, 4, 58, 753, 59, 753, 60, 753, 61, 753,
  /* 1663: union */
  25, 2, 17, 1653,
  /* 1667: choice: bf16, fp16, fp32, fp4, ... */
  6, 12, 47, 48, 49, 99, 114, 115, 120, 121, 203, 204, 206, 439,
  /* 1681: array */
  23, 1667,
  /* 1683: choice: exacto, latency, price, throughput */
  6, 4, 214, 288, 404, 719,
  /* 1689: choice: exacto, latency, price, throughput */
  22, 4, 214, 288, 404, 719,
  /* 1695: choice: model, none */
  22, 2, 134, 200,
  /* 1699: object: by, partition */
  8, 2, 11, 1689, 610, 1695,
  /* 1705: union */
  25, 2, 1683, 1699,
  /* 1709: object: allow_fallbacks, data_collection, enforce_distillable_text, ignore, ... */
  88, 14, 74, 764, 135, 1637, 145, 1705, 207, 1637, 297, 1637, 417, 1651, 605, 1639, 921, 1681, 987, 764, 1000, 1522, 1152,
  764, 1228, 1663, 1283, 764, 1288, 1663,
  /* 1739: choice: high, low, max, medium, ... */
  22, 7, 52, 55, 119, 134, 242, 306, 408,
  /* 1748: choice: auto, concise, detailed */
  22, 3, 97, 383, 482,
  /* 1753: object: effort, enabled, exclude, max_tokens, ... */
  8, 5, 285, 1739, 391, 764, 392, 764, 435, 1748, 690, 768,
  /* 1765: object: type */
  8, 1, 32918, 124,
  /* 1769: choice: json_object */
  6, 1, 771,
  /* 1772: object: type */
  8, 1, 32918, 1769,
  /* 1776: text */
  69, 12,
  /* 1778: object: description, name, schema, strict */
  8, 4, 32901, 1776, 333, 146, 343, 764, 754, 0,
  /* 1788: choice: json_schema */
  6, 1, 772,
  /* 1791: object: json_schema, type */
  8, 2, 32918, 1788, 33540, 1778,
  /* 1797: choice: grammar */
  6, 1, 398,
  /* 1800: object: grammar, type */
  8, 2, 32918, 1797, 33166, 0,
  /* 1806: choice: python */
  6, 1, 323,
  /* 1809: object: type */
  8, 1, 32918, 1806,
  /* 1813: union */
  41, 5, 1765, 1772, 1791, 1800, 1809, 150, 4, 5, 147, 1765, 323, 1809, 398, 1800, 771, 1772, 772, 1791,
  /* 1833: choice: fallback, sort */
  22, 2, 145, 489,
  /* 1837: choice: auto, default, fast, flex, ... */
  22, 6, 97, 110, 113, 219, 388, 528,
  /* 1845: text */
  69, 13,
  /* 1847: array */
  71, 0, 14,
  /* 1850: union */
  25, 2, 0, 1847,
  /* 1854: choice: step_count_is */
  6, 1, 930,
  /* 1857: object: step_count, type */
  8, 2, 32918, 1854, 33482, 60,
  /* 1863: choice: has_tool_call */
  6, 1, 901,
  /* 1866: object: tool_name, type */
  8, 2, 32918, 1863, 33396, 430,
  /* 1872: choice: max_tokens_used */
  6, 1, 1019,
  /* 1875: object: max_tokens, type */
  8, 2, 32918, 1872, 33458, 60,
  /* 1881: choice: max_cost */
  6, 1, 510,
  /* 1884: object: max_cost_in_dollars, type */
  8, 2, 32918, 1881, 33941, 17,
  /* 1890: choice: finish_reason_is */
  6, 1, 1045,
  /* 1893: object: reason, type */
  8, 2, 32918, 1890, 33094, 430,
  /* 1899: union */
  41, 5, 1857, 1866, 1875, 1884, 1893, 150, 4, 5, 510, 1884, 901, 1866, 930, 1857, 1019, 1875, 1045, 1893,
  /* 1919: array */
  39, 1899, 1,
  /* 1922: object: include_usage */
  24, 1, 905, 8,
  /* 1926: choice: none */
  6, 1, 134,
  /* 1929: choice: auto */
  6, 1, 97,
  /* 1932: choice: required */
  6, 1, 532,
  /* 1935: object: name */
  8, 1, 32901, 0,
  /* 1939: object: function, type */
  8, 2, 32918, 1112, 33263, 1935,
  /* 1945: object: type */
  8, 1, 32918, 0,
  /* 1949: union */
  9, 5, 1926, 1929, 1932, 1939, 1945,
  /* 1956: object: description, name, parameters, strict */
  8, 4, 32901, 1776, 343, 764, 699, 146, 754, 0,
  /* 1966: object: cache_control, function, type */
  8, 3, 32918, 1112, 33263, 1956, 875, 743,
  /* 1974: text */
  1125, 1, 12, 1,
  /* 1978: choice: high, low, max, medium, ... */
  6, 7, 52, 55, 119, 134, 242, 306, 408,
  /* 1987: object: effort, max_tokens */
  8, 2, 285, 1978, 690, 60,
  /* 1993: object: forward_transcript, instructions, max_completion_tokens, model, ... */
  8, 8, 133, 1974, 200, 0, 342, 8, 614, 1987, 798, 17, 838, 0, 1137, 8, 1221, 60,
  /* 2011: choice: openrouter:advisor */
  6, 1, 1149,
  /* 2014: object: parameters, type */
  8, 2, 32918, 2011, 699, 1993,
  /* 2020: choice: auto, native, openrouter */
  6, 3, 97, 309, 698,
  /* 2025: choice: container_auto */
  6, 1, 942,
  /* 2028: object: type */
  8, 1, 32918, 2025,
  /* 2032: text */
  1125, 1, 3, 2,
  /* 2036: choice: container_reference */
  6, 1, 1166,
  /* 2039: object: container_id, type */
  8, 2, 32918, 2036, 33584, 2032,
  /* 2045: union */
  41, 2, 2028, 2039, 150, 4, 2, 942, 2028, 1166, 2039,
  /* 2056: object: engine, environment, sleep_after_seconds */
  8, 3, 286, 2020, 757, 2045, 1183, 60,
  /* 2064: choice: openrouter:bash */
  6, 1, 1021,
  /* 2067: object: parameters, type */
  8, 2, 32918, 2064, 699, 2056,
  /* 2073: object: timezone */
  8, 1, 536, 0,
  /* 2077: choice: openrouter:datetime */
  6, 1, 1175,
  /* 2080: object: parameters, type */
  8, 2, 32918, 2077, 699, 2073,
  /* 2086: choice: openrouter:files */
  6, 1, 1067,
  /* 2089: object: parameters, type */
  8, 2, 32918, 2086, 699, 146,
  /* 2095: object: parameters, type */
  8, 2, 32918, 0, 699, 146,
  /* 2101: array */
  71, 2095, 10,
  /* 2104: object: analysis_models, cache_control, max_completion_tokens, max_tool_calls, ... */
  8, 8, 200, 0, 226, 2101, 614, 1987, 798, 17, 875, 743, 967, 1405, 990, 1398, 1221, 60,
  /* 2122: choice: openrouter:fusion */
  6, 1, 1108,
  /* 2125: object: parameters, type */
  8, 2, 32918, 2122, 699, 2104,
  /* 2131: object: model */
  40, 1, 200, 0, 756,
  /* 2136: choice: openrouter:image_generation */
  6, 1, 1310,
  /* 2139: object: parameters, type */
  8, 2, 32918, 2136, 699, 2131,
  /* 2145: object: max_results */
  8, 1, 777, 60,
  /* 2149: choice: openrouter:experimental__search_models */
  6, 1, 1341,
  /* 2152: object: parameters, type */
  8, 2, 32918, 2149, 699, 2145,
  /* 2158: array */
  7, 430,
  /* 2160: integer */
  99, 1, 15,
  /* 2163: array */
  7, 2095,
  /* 2165: object: inherit_functions, inherited_function_names, instructions, max_completion_tokens, ... */
  8, 10, 133, 1974, 200, 0, 226, 2163, 614, 1987, 798, 17, 838, 0, 967, 2160, 1098, 8, 1221, 60, 1285, 2158,
  /* 2187: choice: openrouter:subagent */
  6, 1, 1176,
  /* 2190: object: parameters, type */
  8, 2, 32918, 2187, 699, 2165,
  /* 2196: choice: auto, exa, firecrawl, native, ... */
  6, 6, 46, 97, 309, 524, 586, 698,
  /* 2204: object: allowed_domains, blocked_domains, engine, max_content_tokens, ... */
  8, 5, 286, 2196, 511, 60, 989, 1191, 992, 1191, 1146, 60,
  /* 2216: choice: openrouter:web_fetch */
  6, 1, 1196,
  /* 2219: object: parameters, type */
  8, 2, 32918, 2216, 699, 2204,
  /* 2225: choice: auto, exa, firecrawl, native, ... */
  6, 6, 46, 97, 309, 524, 586, 701,
  /* 2233: choice: high, low, medium */
  6, 3, 52, 119, 306,
  /* 2238: object: city, country, region, timezone, ... */
  8, 5, 100, 940, 150, 1272, 328, 940, 386, 940, 536, 940,
  /* 2250: object: allowed_domains, engine, excluded_domains, max_characters, ... */
  8, 10, 132, 1261, 286, 2225, 511, 60, 777, 60, 934, 2238, 966, 60, 989, 1191, 1043, 1191, 1104, 60, 1181, 2233,
  /* 2272: choice: openrouter:web_search */
  6, 1, 1226,
  /* 2275: object: parameters, type */
  8, 2, 32918, 2272, 699, 2250,
  /* 2281: choice: web_search, web_search_2025_08_26, web_search_preview, web_search_preview_2025_03_11 */
  6, 4, 733, 1159, 1232, 1327,
  /* 2287: object: allowed_domains, engine, excluded_domains, max_characters, ... */
  8, 12, 132, 1261, 32918, 2281, 286, 2225, 511, 60, 699, 2250, 777, 60, 934, 2238, 966, 60, 989, 1191, 1043, 1191, 1104,
  60, 1181, 2233,
  /* 2313: union */
  41, 12, 1966, 2014, 2067, 2080, 2089, 2125, 2139, 2152, 2190, 2219, 2275, 2287, 150, 4, 15, 495, 1966, 733, 2287, 1021,
  2067, 1067, 2089, 1108, 2125, 1149, 2014, 1159, 2287, 1175, 2080, 1176, 2190, 1196, 2219, 1226, 2275, 1232, 2287, 1310,
  2139, 1327, 2287, 1341, 2152,
  /* 2360: array */
  7, 2313,
  /* 2362: object: generation_name, parent_span_id, span_name, trace_id, ... */
  8, 5, 540, 0, 625, 0, 726, 0, 972, 0, 1011, 0,
  /* 2374: object: include */
  8, 1, 400, 8,
  /* 2378: choice: high, low, max, medium, ... */
  22, 5, 52, 55, 119, 242, 306,
  /* 2385: object: search_context_size, user_location */
  8, 2, 934, 1651, 1181, 2233,
  /* 2391: object: audio, cache_control, debug, deferred_tools, ... */
  136, 53, 142, 768, 146, 1850, 151, 0, 173, 730, 181, 749, 198, 753, 200, 0, 217, 1833, 226, 2360, 227, 753, 228, 768, 230,
  753, 233, 2362, 235, 2374, 308, 1191, 322, 0, 342, 8, 421, 1493, 509, 764, 513, 1178, 514, 1181, 529, 1709, 530, 764, 614,
  1753, 632, 2378, 688, 765, 690, 768, 693, 1189, 702, 1510, 709, 1845, 728, 1191, 782, 764, 798, 753, 800, 1949, 834, 761,
  854, 1837, 859, 768, 875, 743, 948, 146, 982, 1922, 1024, 1813, 1070, 753, 1071, 940, 1072, 1739, 1095, 753, 1097, 764,
  1151, 753, 1155, 764, 1158, 2385, 1177, 764, 1199, 1516, 1221, 768, 1254, 1919, 513, 322,
  /* 2501: choice: disabled, enabled */
  6, 2, 391, 483,
  /* 2505: choice: 7d */
  6, 1, 10,
  /* 2508: choice: coding, creative, entertainment, productivity */
  6, 4, 272, 477, 851, 889,
  /* 2514: text */
  1029, 4,
  /* 2516: integer */
  115, 7, 6,
  /* 2519: choice: popular, trending */
  6, 2, 422, 541,
  /* 2523: choice: audio-gen, cli-agent, cloud-agent, creative-writing, ... */
  6, 15, 116, 194, 533, 563, 567, 591, 633, 749, 828, 902, 974, 1022, 1041, 1124, 1148,
  /* 2540: choice: academia, finance, health, legal, ... */
  6, 12, 194, 295, 348, 395, 429, 462, 533, 604, 717, 781, 803, 913,
  /* 2554: choice: 100K, 10K, 10M, 1K, ... */
  6, 5, 2, 3, 21, 22, 76,
  /* 2561: choice: natural, programming */
  6, 2, 413, 781,
  /* 2565: choice: audio, image, image_output, text, ... */
  6, 5, 147, 173, 189, 835, 857,
  /* 2572: choice: day, month, week */
  6, 3, 43, 154, 201,
  /* 2577: integer */
  99, 1, 16,
  /* 2580: integer */
  115, 7, 17,
  /* 2583: choice: 1-turn, 10-49-turns, 2-9-turns, 50-plus-turns */
  6, 4, 243, 545, 734, 866,
  /* 2589: choice: base64, float */
  6, 2, 188, 269,
  /* 2593: array */
  7, 17,
  /* 2595: array */
  7, 2593,
  /* 2597: object: text, type */
  8, 2, 32915, 430, 32918, 124,
  /* 2603: object: image_url, type */
  8, 2, 32918, 815, 33362, 833,
  /* 2609: object: data, format */
  8, 2, 32870, 0, 291, 0,
  /* 2615: object: input_audio, type */
  8, 2, 32918, 113, 33535, 2609,
  /* 2621: object: input_video, type */
  8, 2, 32918, 830, 33537, 2609,
  /* 2627: choice: input_file */
  6, 1, 682,
  /* 2630: object: input_file, type */
  8, 2, 32918, 2627, 33450, 2609,
  /* 2636: union */
  41, 5, 2597, 2603, 2615, 2621, 2630, 150, 4, 5, 147, 2597, 594, 2603, 682, 2630, 767, 2615, 769, 2621,
  /* 2656: array */
  39, 2636, 1,
  /* 2659: object: content */
  8, 1, 33152, 2656,
  /* 2663: array */
  7, 2659,
  /* 2665: union */
  9, 5, 430, 2158, 2593, 2595, 2663,
  /* 2672: object: dimensions, encoding_format, input, input_type, ... */
  8, 7, 151, 0, 32959, 2665, 32968, 0, 529, 1709, 664, 555, 684, 0, 1004, 2589,
  /* 2688: integer */
  99, 1, 18,
  /* 2691: choice: anthropic, openai */
  6, 2, 317, 559,
  /* 2695: object: file */
  8, 1, 32879, 0,
  /* 2699: choice: api_error, billing, formatting, incoherence, ... */
  6, 7, 208, 377, 404, 560, 669, 766, 1141,
  /* 2708: text */
  69, 18,
  /* 2710: object: category, comment, generation_id */
  8, 3, 382, 2708, 33240, 2699, 33664, 430,
  /* 2718: array */
  55, 0, 1,
  /* 2721: choice: block, flag, redact */
  6, 3, 112, 178, 327,
  /* 2726: choice: all_messages, user_only */
  6, 2, 630, 810,
  /* 2730: choice: address, credit-card, email, ip-address, ... */
  6, 8, 66, 183, 211, 369, 685, 751, 780, 1252,
  /* 2740: object: action, label, scan_scope, slug */
  8, 4, 32912, 2730, 193, 513, 33032, 2721, 706, 2726,
  /* 2750: array */
  23, 2740,
  /* 2752: text */
  85, 6,
  /* 2754: object: action, label, pattern */
  8, 3, 193, 2752, 33032, 2721, 33188, 430,
  /* 2762: array */
  23, 2754,
  /* 2764: text */
  85, 18,
  /* 2766: text */
  101, 1, 19,
  /* 2769: choice: daily, monthly, weekly */
  22, 3, 180, 351, 412,
  /* 2774: object: allowed_models, allowed_providers, content_filter_builtins, content_filters, ... */
  8, 21, 32901, 2766, 601, 753, 754, 2764, 756, 764, 865, 4, 936, 2718, 959, 2718, 979, 2769, 994, 2762, 1008, 764, 1084,
  2718, 1094, 764, 1096, 2718, 1135, 764, 1136, 764, 1214, 764, 1266, 2750, 1271, 8, 1300, 764, 1301, 764, 1324, 764,
  /* 2818: object: allowed_models, allowed_providers, content_filter_builtins, content_filters, ... */
  8, 20, 133, 2766, 601, 753, 754, 2764, 756, 764, 936, 2718, 959, 2718, 979, 2769, 994, 2762, 1008, 764, 1084, 2718, 1094,
  764, 1096, 2718, 1135, 764, 1136, 764, 1214, 764, 1266, 2750, 1271, 8, 1300, 764, 1301, 764, 1324, 764,
  /* 2860: array */
  39, 430, 1,
  /* 2863: object: key_hashes */
  8, 1, 33454, 2860,
  /* 2867: object: member_user_ids */
  8, 1, 33788, 2860,
  /* 2871: choice: 16:9, 19.5:9, 1:1, 1:2, ... */
  6, 22, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 36, 38, 77, 78, 79, 83, 84, 85, 97, 244, 245,
  /* 2895: choice: auto, opaque, transparent */
  6, 3, 97, 316, 804,
  /* 2900: array */
  71, 2603, 11,
  /* 2903: choice: jpeg, png, svg, webp */
  6, 4, 64, 67, 122, 153,
  /* 2909: object: allow_fallbacks, ignore, only, options, ... */
  8, 6, 135, 1637, 145, 1705, 207, 1637, 297, 1637, 417, 148, 987, 764,
  /* 2923: choice: auto, high, low, medium */
  6, 4, 52, 97, 119, 306,
  /* 2929: choice: 1K, 2K, 4K, 512 */
  6, 4, 2, 6, 7, 35,
  /* 2935: object: aspect_ratio, background, input_references, model, ... */
  8, 14, 0, 60, 142, 60, 143, 0, 32968, 0, 33090, 430, 342, 8, 424, 2923, 529, 2909, 649, 2895, 705, 2929, 813, 2871, 916,
  2903, 1057, 2900, 1150, 60,
  /* 2965: text */
  53, 1,
  /* 2967: object: creator_user_id, expires_at, include_byok_in_limit, limit, ... */
  8, 7, 32901, 430, 195, 753, 667, 512, 773, 2769, 865, 4, 999, 2965, 1216, 8,
  /* 2983: object: disabled, include_byok_in_limit, limit, limit_reset, ... */
  8, 5, 133, 0, 195, 753, 483, 8, 773, 2769, 1216, 8,
  /* 2995: choice: input_tokens */
  6, 1, 837,
  /* 2998: object: type, value */
  24, 2, 32918, 2995, 33004, 60,
  /* 3004: union */
  25, 2, 8, 1191,
  /* 3008: array */
  23, 0,
  /* 3010: choice: tool_uses */
  6, 1, 629,
  /* 3013: object: type, value */
  8, 2, 32918, 3010, 33004, 60,
  /* 3019: object: type, value */
  8, 2, 32918, 2995, 33004, 60,
  /* 3025: union */
  41, 2, 3019, 3013, 150, 4, 2, 629, 3013, 837, 3019,
  /* 3036: choice: clear_tool_uses_20250919 */
  6, 1, 1279,
  /* 3039: object: clear_at_least, clear_tool_inputs, exclude_tools, keep, ... */
  8, 6, 124, 3013, 32918, 3036, 438, 3025, 890, 3008, 940, 2998, 1086, 3004,
  /* 3053: choice: thinking_turns */
  6, 1, 984,
  /* 3056: object: type, value */
  8, 2, 32918, 3053, 33004, 60,
  /* 3062: choice: all */
  6, 1, 39,
  /* 3065: object: type */
  8, 1, 32918, 3062,
  /* 3069: union */
  41, 3, 3056, 3065, 3062, 150, 4, 2, 39, 3065, 984, 3056,
  /* 3081: choice: clear_thinking_20251015 */
  6, 1, 1263,
  /* 3084: object: keep, type */
  8, 2, 124, 3069, 32918, 3081,
  /* 3090: choice: compact_20260112 */
  6, 1, 1038,
  /* 3093: object: instructions, pause_after_compaction, trigger, type */
  8, 4, 32918, 3090, 438, 2998, 838, 940, 1251, 8,
  /* 3103: union */
  41, 3, 3039, 3084, 3093, 150, 4, 3, 1038, 3093, 1263, 3084, 1279, 3039,
  /* 3117: array */
  7, 3103,
  /* 3119: object: edits */
  24, 1, 182, 3117,
  /* 3123: object: model */
  8, 1, 32968, 0,
  /* 3127: array */
  23, 3123,
  /* 3129: choice: char_location */
  6, 1, 876,
  /* 3132: object: cited_text, document_index, document_title, end_char_index, ... */
  8, 6, 32918, 3129, 33420, 0, 33718, 60, 33719, 940, 33720, 60, 33843, 60,
  /* 3146: choice: page_location */
  6, 1, 918,
  /* 3149: object: cited_text, document_index, document_title, end_page_number, ... */
  8, 6, 32918, 3146, 33420, 0, 33718, 60, 33719, 940, 33775, 60, 33888, 60,
  /* 3163: choice: content_block_location */
  6, 1, 1236,
  /* 3166: object: cited_text, document_index, document_title, end_block_index, ... */
  8, 6, 32918, 3163, 33420, 0, 33718, 60, 33719, 940, 33774, 60, 33887, 60,
  /* 3180: choice: web_search_result_location */
  6, 1, 1305,
  /* 3183: object: cited_text, encrypted_index, title, type, ... */
  8, 5, 32837, 0, 32918, 3180, 32992, 940, 33420, 0, 33773, 0,
  /* 3195: choice: search_result_location */
  6, 1, 1253,
  /* 3198: object: cited_text, end_block_index, search_result_index, source, ... */
  8, 7, 32918, 3195, 32992, 940, 33105, 0, 33420, 0, 33774, 60, 33887, 60, 33950, 60,
  /* 3214: union */
  41, 5, 3132, 3149, 3166, 3183, 3198, 150, 4, 5, 876, 3132, 918, 3149, 1236, 3166, 1253, 3198, 1305, 3183,
  /* 3234: array */
  23, 3214,
  /* 3236: object: cache_control, citations, text, type */
  8, 4, 32915, 0, 32918, 124, 566, 3234, 875, 743,
  /* 3246: choice: image/gif, image/jpeg, image/png, image/webp */
  6, 4, 592, 593, 677, 678,
  /* 3252: choice: base64 */
  6, 1, 269,
  /* 3255: object: data, media_type, type */
  8, 3, 32870, 0, 32918, 3252, 33459, 3246,
  /* 3263: choice: url */
  6, 1, 69,
  /* 3266: object: type, url */
  8, 2, 32837, 0, 32918, 3263,
  /* 3272: union */
  41, 2, 3255, 3266, 150, 4, 2, 69, 3266, 269, 3255,
  /* 3283: choice: image */
  6, 1, 189,
  /* 3286: object: cache_control, source, type */
  8, 3, 32918, 3283, 33105, 3272, 875, 743,
  /* 3294: object: enabled */
  24, 1, 391, 8,
  /* 3298: choice: application/pdf */
  6, 1, 991,
  /* 3301: object: data, media_type, type */
  8, 3, 32870, 0, 32918, 3252, 33459, 3298,
  /* 3309: choice: text/plain */
  6, 1, 718,
  /* 3312: object: data, media_type, type */
  8, 3, 32870, 0, 32918, 124, 33459, 3309,
  /* 3320: union */
  41, 2, 3236, 3286, 150, 4, 2, 147, 3236, 189, 3286,
  /* 3331: array */
  7, 3320,
  /* 3333: union */
  9, 2, 0, 3331,
  /* 3337: object: content, type */
  8, 2, 32918, 1507, 33152, 3333,
  /* 3343: object: file_id, type */
  8, 2, 32918, 860, 33161, 0,
  /* 3349: union */
  41, 5, 3301, 3312, 3337, 3266, 3343, 150, 4, 5, 69, 3266, 111, 3343, 147, 3312, 269, 3301, 384, 3337,
  /* 3369: choice: document */
  6, 1, 484,
  /* 3372: object: cache_control, citations, context, source, ... */
  8, 6, 32918, 3369, 224, 940, 33105, 3349, 385, 940, 566, 3294, 875, 743,
  /* 3386: choice: tool_use */
  6, 1, 539,
  /* 3389: object: cache_control, id, input, name, ... */
  8, 5, 32783, 0, 32901, 0, 32918, 3386, 191, 103, 875, 743,
  /* 3401: choice: tool_reference */
  6, 1, 985,
  /* 3404: object: tool_name, type */
  8, 2, 32918, 3401, 33396, 0,
  /* 3410: object: enabled */
  8, 1, 391, 8,
  /* 3414: array */
  7, 3236,
  /* 3416: choice: search_result */
  6, 1, 929,
  /* 3419: object: cache_control, citations, content, source, ... */
  8, 6, 32918, 3416, 32992, 0, 33105, 0, 33152, 3414, 566, 3410, 875, 743,
  /* 3433: union */
  41, 5, 3236, 3286, 3404, 3419, 3372, 150, 4, 5, 147, 3236, 189, 3286, 484, 3372, 929, 3419, 985, 3404,
  /* 3453: array */
  7, 3433,
  /* 3455: union */
  9, 2, 0, 3453,
  /* 3459: choice: tool_result */
  6, 1, 801,
  /* 3462: object: cache_control, content, is_error, tool_use_id, ... */
  8, 5, 32918, 3459, 384, 3455, 505, 8, 33570, 0, 875, 743,
  /* 3474: choice: thinking */
  6, 1, 535,
  /* 3477: object: signature, thinking, type */
  8, 3, 32918, 3474, 33303, 0, 33390, 0,
  /* 3485: choice: redacted_thinking */
  6, 1, 1113,
  /* 3488: object: data, type */
  8, 2, 32870, 0, 32918, 3485,
  /* 3494: choice: server_tool_use */
  6, 1, 1026,
  /* 3497: object: cache_control, id, input, name, ... */
  8, 5, 32783, 0, 32901, 0, 32918, 3494, 191, 103, 875, 743,
  /* 3509: choice: web_search_result */
  6, 1, 1122,
  /* 3512: object: encrypted_content, page_age, title, type, ... */
  8, 5, 32837, 0, 32918, 3509, 32992, 0, 523, 940, 33861, 0,
  /* 3524: array */
  7, 3512,
  /* 3526: choice: invalid_tool_input, max_uses_exceeded, query_too_long, too_many_requests, ... */
  6, 5, 805, 976, 1105, 1121, 1142,
  /* 3533: choice: web_search_tool_result_error */
  6, 1, 1320,
  /* 3536: object: error_code, type */
  8, 2, 32918, 3533, 33434, 3526,
  /* 3542: union */
  9, 2, 3524, 3536,
  /* 3546: choice: web_search_tool_result */
  6, 1, 1259,
  /* 3549: object: cache_control, content, tool_use_id, type */
  8, 4, 32918, 3546, 33152, 3542, 33570, 0, 875, 743,
  /* 3559: choice: compaction */
  6, 1, 656,
  /* 3562: object: cache_control, content, encrypted_content, type */
  8, 4, 32918, 3559, 33152, 940, 875, 743, 1093, 940,
  /* 3572: choice: advisor_tool_result */
  6, 1, 1161,
  /* 3575: object: content, tool_use_id, type */
  8, 3, 32918, 3572, 33152, 146, 33570, 0,
  /* 3583: object: name, type */
  8, 2, 32901, 0, 32918, 3401,
  /* 3589: choice: mcp_tool_reference */
  6, 1, 1147,
  /* 3592: object: name, server_name, type */
  8, 3, 32901, 0, 32918, 3589, 33554, 0,
  /* 3600: choice: mcp_toolset_reference */
  6, 1, 1224,
  /* 3603: object: server_name, type */
  8, 2, 32918, 3600, 33554, 0,
  /* 3609: union */
  41, 3, 3583, 3592, 3603, 150, 4, 3, 985, 3583, 1147, 3592, 1224, 3603,
  /* 3623: choice: tool_addition */
  6, 1, 932,
  /* 3626: object: cache_control, tool, type */
  8, 3, 32916, 3609, 32918, 3623, 875, 743,
  /* 3634: choice: tool_removal */
  6, 1, 858,
  /* 3637: object: cache_control, tool, type */
  8, 3, 32916, 3609, 32918, 3634, 875, 743,
  /* 3645: choice: openrouter_shell_tool_result */
  6, 1, 1318,
  /* 3648: object: content, tool_use_id, type */
  8, 3, 32918, 3645, 33152, 146, 33570, 0,
  /* 3656: choice: openrouter_bash_tool_result */
  6, 1, 1311,
  /* 3659: object: content, tool_use_id, type */
  8, 3, 32918, 3656, 33152, 146, 33570, 0,
  /* 3667: union */
  41, 16, 3236, 3286, 3372, 3389, 3462, 3477, 3488, 3497, 3549, 3419, 3562, 3575, 3626, 3637, 3648, 3659, 150, 4, 16, 147,
  3236, 189, 3286, 484, 3372, 535, 3477, 539, 3389, 656, 3562, 801, 3462, 858, 3637, 929, 3419, 932, 3626, 1026, 3497, 1113,
  3488, 1161, 3575, 1259, 3549, 1311, 3659, 1318, 3648,
  /* 3720: array */
  7, 3667,
  /* 3722: union */
  9, 2, 0, 3720,
  /* 3726: choice: assistant, system, user */
  6, 3, 151, 345, 562,
  /* 3731: object: content, role */
  8, 2, 32909, 3726, 33152, 3722,
  /* 3737: array */
  23, 3731,
  /* 3739: object: user_id */
  8, 1, 442, 940,
  /* 3743: object: schema, type */
  24, 2, 32918, 1788, 33101, 146,
  /* 3749: integer */
  35, 20,
  /* 3751: choice: tokens */
  6, 1, 347,
  /* 3754: object: remaining, total, type */
  24, 3, 32918, 3751, 33000, 3749, 616, 575,
  /* 3762: object: effort, format, task_budget */
  8, 3, 285, 2378, 291, 3743, 797, 3754,
  /* 3770: choice: fast, standard */
  22, 2, 110, 534,
  /* 3774: union */
  9, 2, 0, 3414,
  /* 3778: choice: omitted, summarized */
  22, 2, 416, 716,
  /* 3782: choice: enabled */
  6, 1, 391,
  /* 3785: object: budget_tokens, display, type */
  8, 3, 32918, 3782, 390, 3778, 33642, 60,
  /* 3793: choice: disabled */
  6, 1, 483,
  /* 3796: object: type */
  8, 1, 32918, 3793,
  /* 3800: choice: adaptive */
  6, 1, 463,
  /* 3803: object: display, type */
  8, 2, 32918, 3800, 390, 3778,
  /* 3809: union */
  41, 3, 3785, 3796, 3803, 150, 4, 3, 391, 3785, 463, 3803, 483, 3796,
  /* 3823: object: disable_parallel_tool_use, type */
  8, 2, 32918, 1929, 1295, 8,
  /* 3829: choice: any */
  6, 1, 41,
  /* 3832: object: disable_parallel_tool_use, type */
  8, 2, 32918, 3829, 1295, 8,
  /* 3838: object: type */
  8, 1, 32918, 1926,
  /* 3842: object: disable_parallel_tool_use, name, type */
  8, 3, 32901, 0, 32918, 1147, 1295, 8,
  /* 3850: union */
  41, 4, 3823, 3832, 3838, 3842, 150, 4, 4, 41, 3832, 97, 3823, 134, 3838, 148, 3842,
  /* 3867: object: properties, required, type */
  8, 3, 150, 0, 532, 3008, 703, 103,
  /* 3875: choice: custom */
  6, 1, 280,
  /* 3878: object: cache_control, defer_loading, description, input_schema, ... */
  8, 6, 32901, 0, 150, 3875, 754, 0, 33604, 3867, 875, 743, 885, 8,
  /* 3892: choice: bash */
  6, 1, 98,
  /* 3895: choice: bash_20250124 */
  6, 1, 873,
  /* 3898: object: cache_control, name, type */
  8, 3, 32901, 3892, 32918, 3895, 875, 743,
  /* 3906: choice: str_replace_editor */
  6, 1, 1154,
  /* 3909: choice: text_editor_20250124 */
  6, 1, 1201,
  /* 3912: object: cache_control, name, type */
  8, 3, 32901, 3906, 32918, 3909, 875, 743,
  /* 3920: choice: web_search */
  6, 1, 733,
  /* 3923: choice: web_search_20250305 */
  6, 1, 1184,
  /* 3926: object: allowed_domains, blocked_domains, cache_control, max_uses, ... */
  8, 7, 32901, 3920, 32918, 3923, 511, 768, 875, 743, 934, 1275, 989, 3008, 992, 3008,
  /* 3942: choice: code_execution_20250825, code_execution_20260120, direct */
  6, 3, 284, 1264, 1265,
  /* 3947: array */
  7, 3942,
  /* 3949: choice: web_search_20260209 */
  6, 1, 1185,
  /* 3952: object: allowed_callers, allowed_domains, blocked_domains, cache_control, ... */
  8, 8, 32901, 3920, 32918, 3949, 511, 768, 875, 743, 934, 1275, 988, 3947, 989, 3008, 992, 3008,
  /* 3970: object: ttl, type */
  24, 2, 68, 736, 32918, 740,
  /* 3976: choice: advisor */
  6, 1, 370,
  /* 3979: choice: advisor_20260301 */
  6, 1, 1033,
  /* 3982: object: allowed_callers, cache_control, caching, defer_loading, ... */
  8, 8, 32901, 3976, 32918, 3979, 32968, 0, 379, 3970, 511, 60, 875, 743, 885, 8, 988, 3947,
  /* 4000: choice: tool_search_tool_bm25 */
  6, 1, 1229,
  /* 4003: choice: tool_search_tool_bm25, tool_search_tool_bm25_20251119 */
  6, 2, 1229, 1331,
  /* 4007: object: allowed_callers, cache_control, defer_loading, name, ... */
  8, 6, 32901, 4000, 32918, 4003, 343, 8, 875, 743, 885, 8, 988, 3947,
  /* 4021: choice: tool_search_tool_regex */
  6, 1, 1257,
  /* 4024: choice: tool_search_tool_regex, tool_search_tool_regex_20251119 */
  6, 2, 1257, 1334,
  /* 4028: object: allowed_callers, cache_control, defer_loading, name, ... */
  8, 6, 32901, 4021, 32918, 4024, 343, 8, 875, 743, 885, 8, 988, 3947,
  /* 4042: choice: auto, openrouter */
  6, 2, 97, 698,
  /* 4046: object: engine, environment, sleep_after_seconds */
  8, 3, 286, 4042, 757, 2045, 1183, 60,
  /* 4054: choice: openrouter:shell */
  6, 1, 1068,
  /* 4057: object: parameters, type */
  8, 2, 32918, 4054, 699, 4046,
  /* 4063: choice: openrouter:tool_search */
  6, 1, 1250,
  /* 4066: object: parameters, type */
  8, 2, 32918, 4063, 699, 2145,
  /* 4072: union */
  105, 17, 3878, 3898, 3912, 3926, 3952, 3982, 2067, 2080, 2139, 2152, 2219, 2275, 1945, 4007, 4028, 4057, 4066, 150, 4, 18,
  280, 3878, 873, 3898, 1021, 2067, 1033, 3982, 1068, 4057, 1175, 2080, 1184, 3926, 1185, 3952, 1196, 2219, 1201, 3912,
  1226, 2275, 1229, 4007, 1250, 4066, 1257, 4028, 1310, 2139, 1331, 4007, 1334, 4028, 1341, 2152,
  /* 4130: array */
  7, 4072,
  /* 4132: object: cache_control, context_management, fallbacks, max_tokens, ... */
  8, 27, 151, 1845, 32968, 0, 217, 1833, 221, 3770, 226, 4130, 228, 60, 230, 17, 233, 2362, 308, 1191, 342, 8, 345, 3774,
  421, 1493, 33281, 3737, 514, 3739, 529, 1709, 535, 3809, 583, 3127, 690, 60, 709, 1845, 798, 17, 800, 3850, 854, 0, 875,
  743, 915, 3762, 981, 1191, 1128, 3119, 1254, 1919,
  /* 4188: choice: false, true */
  6, 2, 149, 186,
  /* 4192: number */
  52, 7,
  /* 4194: number */
  116, 7, 1,
  /* 4197: choice: eu, us */
  6, 2, 13, 20,
  /* 4201: choice: agentic-high-to-low, coding-high-to-low, context-high-to-low, design-arena-elo-high-to-low, ... */
  6, 12, 311, 724, 847, 1126, 1162, 1168, 1172, 1178, 1179, 1256, 1286, 1316,
  /* 4215: choice: true */
  6, 1, 149,
  /* 4218: choice: and, or */
  6, 2, 18, 40,
  /* 4222: choice: api_key_name, completion_tokens, finish_reason, input, ... */
  6, 12, 191, 200, 318, 442, 529, 709, 725, 812, 860, 894, 920, 1087,
  /* 4236: choice: contains, ends_with, equals, exists, ... */
  6, 13, 14, 16, 50, 53, 216, 287, 289, 476, 580, 696, 697, 791, 848,
  /* 4251: object: field, operator, value */
  8, 3, 32955, 4222, 236, 18, 33288, 4236,
  /* 4259: array */
  7, 4251,
  /* 4261: object: logic, rules */
  8, 2, 197, 4218, 32986, 4259,
  /* 4267: array */
  7, 4261,
  /* 4269: object: enabled, groups */
  24, 2, 33062, 4267, 391, 8,
  /* 4275: choice: arize, braintrust, clickhouse, datadog, ... */
  6, 17, 19, 136, 138, 171, 240, 335, 387, 397, 423, 444, 506, 518, 600, 623, 650, 653, 971,
  /* 4294: object: api_key_hashes, broadcast_generation_cost, broadcast_generation_identity, broadcast_generation_request_context, ... */
  8, 12, 32901, 0, 32918, 4275, 33042, 146, 391, 8, 824, 4269, 850, 8, 865, 4, 924, 17, 938, 2718, 1291, 8, 1321, 8, 1339,
  8,
  /* 4320: object: api_key_hashes, broadcast_generation_cost, broadcast_generation_identity, broadcast_generation_request_context, ... */
  8, 10, 133, 0, 274, 146, 391, 8, 824, 4269, 850, 8, 924, 17, 938, 2718, 1291, 8, 1321, 8, 1339, 8,
  /* 4342: choice: code_interpreter_call.outputs, computer_call_output.output.image_url, file_search_call.results, message.input_image.image_url, ... */
  6, 5, 1284, 1312, 1323, 1326, 1340,
  /* 4349: array */
  23, 4342,
  /* 4351: choice: reasoning_text */
  6, 1, 978,
  /* 4354: object: text, type */
  8, 2, 32915, 0, 32918, 4351,
  /* 4360: array */
  7, 4354,
  /* 4362: choice: completed */
  6, 1, 568,
  /* 4365: choice: incomplete */
  6, 1, 679,
  /* 4368: choice: in_progress */
  6, 1, 765,
  /* 4371: union */
  9, 3, 4362, 4365, 4368,
  /* 4376: choice: summary_text */
  6, 1, 855,
  /* 4379: object: text, type */
  8, 2, 32915, 0, 32918, 4376,
  /* 4385: array */
  7, 4379,
  /* 4387: choice: reasoning */
  6, 1, 614,
  /* 4390: object: content, encrypted_content, format, id, ... */
  8, 8, 32783, 0, 32918, 4387, 291, 941, 339, 4371, 384, 4360, 33203, 4385, 622, 940, 1093, 940,
  /* 4408: choice: input_text */
  6, 1, 683,
  /* 4411: object: prompt_cache_breakpoint, text, type */
  8, 3, 32915, 0, 32918, 4408, 1275, 772,
  /* 4419: choice: input_image */
  6, 1, 768,
  /* 4422: object: detail, image_url, type */
  8, 3, 32918, 4419, 33051, 803, 594, 940,
  /* 4430: object: file_data, file_id, file_url, filename, ... */
  8, 5, 32918, 2627, 393, 940, 492, 0, 493, 0, 584, 0,
  /* 4442: choice: mp3, wav */
  6, 2, 57, 70,
  /* 4446: object: data, format */
  8, 2, 32870, 0, 33059, 4442,
  /* 4452: object: input_audio, type */
  8, 2, 32918, 113, 33535, 4446,
  /* 4458: object: type, video_url */
  8, 2, 32918, 830, 33402, 0,
  /* 4464: union */
  41, 5, 4411, 4422, 4430, 4452, 4458, 150, 4, 5, 682, 4430, 683, 4411, 767, 4452, 768, 4422, 769, 4458,
  /* 4484: array */
  7, 4464,
  /* 4486: union */
  25, 2, 4484, 0,
  /* 4490: choice: commentary */
  6, 1, 655,
  /* 4493: choice: final_answer */
  6, 1, 825,
  /* 4496: union */
  25, 2, 4490, 4493,
  /* 4500: union */
  9, 4, 898, 792, 1103, 909,
  /* 4506: choice: message */
  6, 1, 406,
  /* 4509: object: content, phase, role, type */
  8, 4, 32909, 4500, 150, 4506, 210, 4496, 384, 4486,
  /* 4519: array */
  23, 4464,
  /* 4521: union */
  9, 3, 898, 792, 909,
  /* 4526: object: content, id, role, type */
  8, 4, 15, 0, 32909, 4521, 150, 4506, 384, 4519,
  /* 4536: choice: completed, in_progress, incomplete */
  6, 3, 568, 679, 765,
  /* 4541: array */
  7, 1945,
  /* 4543: choice: function_call */
  6, 1, 895,
  /* 4546: object: arguments, call_id, id, name, ... */
  8, 9, 32783, 0, 32901, 0, 32918, 4543, 339, 4536, 33148, 0, 33329, 0, 607, 0, 794, 0, 983, 4541,
  /* 4566: union */
  41, 3, 4411, 4422, 4430, 150, 4, 3, 682, 4430, 683, 4411, 768, 4422,
  /* 4580: array */
  7, 4566,
  /* 4582: union */
  9, 2, 0, 4580,
  /* 4586: choice: completed, in_progress, incomplete */
  22, 3, 568, 679, 765,
  /* 4591: choice: function_call_output */
  6, 1, 1189,
  /* 4594: object: call_id, id, output, status, ... */
  8, 5, 15, 940, 32918, 4591, 33086, 4582, 339, 4586, 33148, 0,
  /* 4606: choice: create_file */
  6, 1, 750,
  /* 4609: object: diff, path, type */
  8, 3, 32875, 0, 32905, 0, 32918, 4606,
  /* 4617: choice: update_file */
  6, 1, 806,
  /* 4620: object: diff, path, type */
  8, 3, 32875, 0, 32905, 0, 32918, 4617,
  /* 4628: choice: delete_file */
  6, 1, 753,
  /* 4631: object: path, type */
  8, 2, 32905, 0, 32918, 4628,
  /* 4637: union */
  41, 3, 4609, 4620, 4631, 150, 4, 3, 750, 4609, 753, 4631, 806, 4620,
  /* 4651: choice: completed, in_progress */
  6, 2, 568, 765,
  /* 4655: choice: apply_patch_call */
  6, 1, 1035,
  /* 4658: object: call_id, id, operation, status, ... */
  8, 5, 15, 940, 32918, 4655, 33107, 4651, 33148, 0, 33377, 4637,
  /* 4670: choice: completed, failed */
  6, 2, 290, 568,
  /* 4674: choice: apply_patch_call_output */
  6, 1, 1261,
  /* 4677: object: call_id, id, output, status, ... */
  8, 5, 15, 940, 32918, 4674, 318, 940, 33107, 4670, 33148, 0,
  /* 4689: choice: file_citation */
  6, 1, 893,
  /* 4692: object: file_id, filename, index, type */
  8, 4, 32918, 4689, 32958, 60, 33161, 0, 33261, 0,
  /* 4702: choice: url_citation */
  6, 1, 861,
  /* 4705: object: content, end_index, start_index, title, ... */
  8, 6, 32837, 0, 32918, 4702, 32992, 0, 384, 0, 33347, 60, 33558, 60,
  /* 4719: choice: file_path */
  6, 1, 585,
  /* 4722: object: file_id, index, type */
  8, 3, 32918, 4719, 32958, 60, 33161, 0,
  /* 4730: union */
  41, 3, 4692, 4705, 4722, 150, 4, 3, 585, 4722, 861, 4705, 893, 4692,
  /* 4744: array */
  7, 4730,
  /* 4746: array */
  7, 60,
  /* 4748: object: bytes, logprob, token */
  8, 3, 32947, 4746, 32993, 0, 33173, 17,
  /* 4756: array */
  7, 4748,
  /* 4758: object: bytes, logprob, token, top_logprobs */
  8, 4, 32947, 4746, 32993, 0, 33173, 17, 33627, 4756,
  /* 4768: array */
  7, 4758,
  /* 4770: choice: output_text */
  6, 1, 779,
  /* 4773: object: annotations, logprobs, text, type */
  8, 4, 32915, 0, 32918, 4770, 509, 4768, 742, 4744,
  /* 4783: choice: refusal */
  6, 1, 427,
  /* 4786: object: refusal, type */
  8, 2, 32918, 4783, 33195, 0,
  /* 4792: union */
  41, 2, 4773, 4786, 150, 4, 2, 427, 4786, 779, 4773,
  /* 4803: array */
  7, 4792,
  /* 4805: union */
  25, 2, 4803, 0,
  /* 4809: object: content, id, phase, role, ... */
  8, 6, 32783, 0, 32909, 1103, 32918, 4506, 210, 4496, 339, 4371, 33152, 4805,
  /* 4823: object: arguments, call_id, id, name, ... */
  8, 9, 15, 0, 32901, 0, 32918, 4543, 339, 4371, 33148, 0, 33329, 0, 607, 0, 794, 0, 983, 4541,
  /* 4843: choice: custom_tool_call */
  6, 1, 1042,
  /* 4846: object: call_id, id, input, name, ... */
  8, 6, 15, 0, 32901, 0, 32918, 4843, 32959, 0, 33148, 0, 607, 0,
  /* 4860: array */
  7, 3266,
  /* 4862: choice: search */
  6, 1, 334,
  /* 4865: object: queries, query, sources, type */
  8, 4, 32918, 4862, 32983, 0, 425, 1191, 431, 4860,
  /* 4875: choice: open_page */
  6, 1, 608,
  /* 4878: object: type, url */
  8, 2, 69, 940, 32918, 4875,
  /* 4884: choice: find_in_page */
  6, 1, 826,
  /* 4887: object: pattern, type, url */
  8, 3, 32837, 0, 32918, 4884, 33188, 0,
  /* 4895: union */
  41, 3, 4865, 4878, 4887, 150, 4, 3, 334, 4865, 608, 4878, 826, 4887,
  /* 4909: choice: completed, failed, in_progress, searching */
  6, 4, 290, 568, 621, 765,
  /* 4915: choice: web_search_call */
  6, 1, 1030,
  /* 4918: object: action, id, status, type */
  8, 4, 32783, 0, 32918, 4915, 264, 4895, 33107, 4909,
  /* 4928: choice: file_search_call */
  6, 1, 1044,
  /* 4931: object: id, queries, status, type */
  8, 4, 32783, 0, 32918, 4928, 33107, 4909, 33193, 1191,
  /* 4941: choice: completed, failed, generating, in_progress */
  6, 4, 290, 568, 671, 765,
  /* 4947: choice: image_generation_call */
  6, 1, 1215,
  /* 4950: object: id, prompt, result, status, ... */
  8, 5, 32783, 0, 32918, 4947, 322, 0, 330, 940, 33107, 4941,
  /* 4962: choice: logs */
  6, 1, 128,
  /* 4965: object: logs, type */
  8, 2, 32896, 0, 32918, 4962,
  /* 4971: object: type, url */
  8, 2, 32837, 0, 32918, 3283,
  /* 4977: object: download_url, error_code, expires_at, filename, ... */
  8, 10, 15, 0, 32918, 860, 336, 0, 339, 0, 493, 0, 666, 940, 667, 0, 691, 0, 712, 60, 823, 0,
  /* 4999: union */
  41, 3, 4965, 4971, 4977, 150, 4, 3, 111, 4977, 128, 4965, 189, 4971,
  /* 5013: array */
  23, 4999,
  /* 5015: choice: completed, failed, in_progress, incomplete, ... */
  6, 5, 290, 568, 679, 765, 840,
  /* 5022: choice: code_interpreter_call */
  6, 1, 1205,
  /* 5025: object: code, container_id, id, outputs, ... */
  8, 6, 32783, 0, 101, 940, 32918, 5022, 33107, 5015, 419, 5013, 816, 0,
  /* 5039: object: code, id, message */
  8, 3, 32783, 0, 32869, 0, 33174, 0,
  /* 5047: array */
  7, 5039,
  /* 5049: choice: computer_call */
  6, 1, 881,
  /* 5052: object: action, call_id, id, pending_safety_checks, ... */
  8, 6, 15, 0, 32918, 5049, 264, 103, 33107, 4536, 33148, 0, 33995, 5047,
  /* 5066: object: datetime, id, status, timezone, ... */
  8, 5, 15, 0, 32918, 2077, 33107, 4536, 33247, 0, 33304, 0,
  /* 5078: object: query, sources, type */
  8, 3, 32918, 4862, 32983, 0, 431, 4860,
  /* 5086: object: action, id, status, type */
  8, 4, 15, 0, 32918, 2272, 264, 5078, 33107, 4536,
  /* 5096: choice: openrouter:code_interpreter */
  6, 1, 1309,
  /* 5099: object: code, exitCode, id, language, ... */
  8, 8, 15, 0, 101, 0, 32918, 5096, 33107, 4536, 340, 0, 341, 0, 487, 60, 507, 0,
  /* 5117: choice: openrouter:file_search */
  6, 1, 1248,
  /* 5120: object: id, queries, status, type */
  8, 4, 15, 0, 32918, 5117, 33107, 4536, 425, 1191,
  /* 5130: object: id, imageB64, imageUrl, prompt, ... */
  8, 8, 15, 0, 32918, 2136, 322, 0, 330, 940, 33107, 4536, 500, 0, 501, 0, 922, 0,
  /* 5148: choice: openrouter:browser_use */
  6, 1, 1247,
  /* 5151: object: action, id, screenshotB64, status, ... */
  8, 5, 15, 0, 32918, 5148, 264, 0, 33107, 4536, 926, 0,
  /* 5163: object: arguments, call_id, command, exitCode, ... */
  8, 9, 15, 0, 32918, 2064, 33107, 4536, 340, 0, 341, 0, 380, 940, 381, 0, 487, 60, 561, 940,
  /* 5183: choice: create, insert, str_replace, view */
  6, 4, 152, 275, 299, 793,
  /* 5189: choice: openrouter:text_editor */
  6, 1, 1249,
  /* 5192: object: command, filePath, id, status, ... */
  8, 5, 15, 0, 32918, 5189, 33107, 4536, 381, 5183, 490, 0,
  /* 5204: choice: openrouter:apply_patch */
  6, 1, 1246,
  /* 5207: object: call_id, id, operation, status, ... */
  8, 5, 15, 0, 32918, 5204, 33107, 4536, 380, 0, 609, 4637,
  /* 5219: object: content, error, httpStatus, id, ... */
  8, 8, 15, 0, 69, 0, 32918, 2216, 185, 0, 224, 0, 33107, 4536, 384, 0, 675, 60,
  /* 5237: object: id, query, status, type */
  8, 4, 15, 0, 32918, 4063, 215, 0, 33107, 4536,
  /* 5247: choice: delete, read, write */
  6, 3, 139, 241, 282,
  /* 5252: choice: openrouter:memory */
  6, 1, 1109,
  /* 5255: object: action, id, key, status, ... */
  8, 6, 15, 0, 51, 0, 32918, 5252, 236, 103, 264, 5247, 33107, 4536,
  /* 5269: choice: openrouter:mcp */
  6, 1, 970,
  /* 5272: object: id, serverLabel, status, toolName, ... */
  8, 5, 15, 0, 32918, 5269, 33107, 4536, 538, 0, 785, 0,
  /* 5284: object: arguments, id, query, status, ... */
  8, 5, 15, 0, 32918, 2149, 215, 0, 33107, 4536, 561, 0,
  /* 5296: object: model, stance */
  8, 2, 32968, 0, 33106, 0,
  /* 5302: array */
  7, 5296,
  /* 5304: object: stances, topic */
  8, 2, 32999, 0, 33200, 5302,
  /* 5310: array */
  7, 5304,
  /* 5312: object: models, point */
  8, 2, 32981, 0, 33076, 1191,
  /* 5318: array */
  7, 5312,
  /* 5320: object: insight, model */
  8, 2, 32968, 0, 33169, 0,
  /* 5326: array */
  7, 5320,
  /* 5328: object: blind_spots, consensus, contradictions, partial_coverage, ... */
  8, 5, 33337, 1191, 33516, 1191, 33712, 5310, 33795, 5326, 33837, 5318,
  /* 5340: object: error, model, status_code */
  8, 3, 32953, 0, 32968, 0, 792, 60,
  /* 5348: array */
  7, 5340,
  /* 5350: object: content, model */
  8, 2, 32968, 0, 384, 0,
  /* 5356: array */
  7, 5350,
  /* 5358: object: title, url */
  8, 2, 32837, 0, 32992, 0,
  /* 5364: array */
  7, 5358,
  /* 5366: object: analysis, error, failed_models, failure_reason, ... */
  8, 9, 15, 0, 32918, 2122, 185, 0, 33107, 4536, 431, 5364, 466, 5328, 618, 5356, 891, 5348, 953, 0,
  /* 5386: choice: completed, failed, in_progress, incomplete */
  6, 4, 290, 568, 679, 765,
  /* 5392: object: advice, error, id, instance_name, ... */
  8, 8, 15, 0, 32918, 2011, 185, 0, 200, 0, 265, 0, 322, 0, 33107, 5386, 908, 0,
  /* 5410: object: call_id, error, id, instance_name, ... */
  8, 11, 15, 0, 133, 0, 32918, 2187, 185, 0, 200, 0, 33107, 5386, 380, 0, 418, 0, 626, 0, 908, 0, 1077, 0,
  /* 5434: object: arguments, call_id, error, file_id, ... */
  8, 10, 15, 0, 32918, 2086, 185, 0, 330, 0, 33107, 4536, 380, 940, 393, 0, 493, 0, 561, 940, 609, 0,
  /* 5456: object: commands, max_output_length, timeout_ms */
  8, 3, 33243, 1191, 721, 768, 1102, 768,
  /* 5464: choice: exit */
  6, 1, 109,
  /* 5467: object: exit_code, type */
  8, 2, 32918, 5464, 33350, 60,
  /* 5473: choice: timeout */
  6, 1, 437,
  /* 5476: object: type */
  8, 1, 32918, 5473,
  /* 5480: union */
  41, 2, 5467, 5476, 150, 4, 2, 109, 5467, 437, 5476,
  /* 5491: object: outcome, stderr, stdout */
  8, 3, 33108, 0, 33109, 0, 33186, 5480,
  /* 5499: array */
  7, 5491,
  /* 5501: object: action, arguments, call_id, id, ... */
  8, 7, 15, 0, 32918, 4054, 264, 5456, 318, 5499, 33107, 4536, 380, 940, 561, 940,
  /* 5517: choice: exec */
  6, 1, 108,
  /* 5520: object: command, env, timeout_ms, type, ... */
  8, 6, 32813, 1181, 32918, 5517, 151, 940, 33149, 1191, 721, 768, 1123, 940,
  /* 5534: choice: local_shell_call */
  6, 1, 1061,
  /* 5537: object: action, call_id, id, status, ... */
  8, 5, 32783, 0, 32918, 5534, 33032, 5520, 33107, 4536, 33148, 0,
  /* 5549: choice: local_shell_call_output */
  6, 1, 1274,
  /* 5552: object: id, output, status, type */
  8, 4, 32783, 0, 32918, 5549, 33086, 0, 339, 4586,
  /* 5562: choice: shell_call */
  6, 1, 711,
  /* 5565: object: action, arguments, call_id, environment, ... */
  8, 7, 15, 940, 32918, 5562, 33032, 5456, 339, 4586, 33148, 0, 561, 940, 757, 103,
  /* 5581: choice: shell_call_output */
  6, 1, 1118,
  /* 5584: object: call_id, id, max_output_length, output, ... */
  8, 6, 15, 940, 32918, 5581, 33086, 5499, 339, 4586, 33148, 0, 1102, 768,
  /* 5598: object: annotations, description, input_schema, name */
  8, 4, 32901, 0, 742, 103, 754, 940, 33604, 146,
  /* 5608: array */
  7, 5598,
  /* 5610: choice: mcp_list_tools */
  6, 1, 968,
  /* 5613: object: error, id, server_label, tools, ... */
  8, 5, 32783, 0, 32918, 5610, 185, 940, 32994, 5608, 33621, 0,
  /* 5625: choice: mcp_approval_request */
  6, 1, 1195,
  /* 5628: object: arguments, id, name, server_label, ... */
  8, 5, 32783, 0, 32901, 0, 32918, 5625, 33329, 0, 33621, 0,
  /* 5640: choice: mcp_approval_response */
  6, 1, 1223,
  /* 5643: object: approval_request_id, approve, id, reason, ... */
  8, 5, 15, 940, 32918, 5640, 326, 940, 33143, 8, 33932, 0,
  /* 5655: choice: mcp_call */
  6, 1, 512,
  /* 5658: object: arguments, error, id, name, ... */
  8, 7, 32783, 0, 32901, 0, 32918, 5655, 185, 940, 318, 940, 33329, 0, 33621, 0,
  /* 5674: object: call_id, id, input, name, ... */
  8, 7, 15, 0, 32901, 0, 32918, 4843, 32959, 0, 339, 4536, 33148, 0, 607, 0,
  /* 5690: choice: custom_tool_call_output */
  6, 1, 1268,
  /* 5693: object: call_id, id, output, type */
  8, 4, 15, 0, 32918, 5690, 33086, 4582, 33148, 0,
  /* 5703: object: encrypted_content, id, type */
  8, 3, 15, 940, 32918, 3559, 33861, 0,
  /* 5711: choice: context_compaction */
  6, 1, 1127,
  /* 5714: object: encrypted_content, id, type */
  8, 3, 15, 940, 32918, 5711, 1093, 940,
  /* 5722: choice: item_reference */
  6, 1, 961,
  /* 5725: object: id, type */
  8, 2, 32783, 0, 32918, 5722,
  /* 5731: choice: assistant, critic, developer, discriminator, ... */
  6, 8, 148, 151, 276, 345, 439, 562, 576, 887,
  /* 5741: object: defer_loading, description, name, parameters, ... */
  8, 6, 32901, 0, 32918, 1112, 343, 764, 33467, 1651, 754, 940, 885, 8,
  /* 5755: object: allowed_domains, blocked_domains, excluded_domains */
  24, 3, 989, 3008, 992, 3008, 1043, 3008,
  /* 5763: choice: web_search_preview */
  6, 1, 1159,
  /* 5766: object: engine, filters, max_results, max_uses, ... */
  8, 8, 132, 1261, 32918, 5763, 286, 2225, 394, 5755, 511, 60, 777, 60, 934, 1275, 1181, 2233,
  /* 5784: choice: web_search_preview_2025_03_11 */
  6, 1, 1327,
  /* 5787: object: engine, filters, max_results, max_uses, ... */
  8, 8, 132, 1261, 32918, 5784, 286, 2225, 394, 5755, 511, 60, 777, 60, 934, 1275, 1181, 2233,
  /* 5805: object: city, country, region, timezone, ... */
  24, 5, 100, 940, 150, 1272, 328, 940, 386, 940, 536, 940,
  /* 5817: object: engine, filters, max_results, max_uses, ... */
  8, 8, 132, 1261, 32918, 3920, 286, 2225, 394, 5755, 511, 60, 777, 60, 934, 5805, 1181, 2233,
  /* 5835: choice: web_search_2025_08_26 */
  6, 1, 1232,
  /* 5838: object: engine, filters, max_results, max_uses, ... */
  8, 8, 132, 1261, 32918, 5835, 286, 2225, 394, 5755, 511, 60, 777, 60, 934, 5805, 1181, 2233,
  /* 5856: choice: eq, gt, gte, lt, ... */
  6, 6, 12, 14, 16, 17, 50, 53,
  /* 5864: union */
  9, 4, 0, 17, 8, 22,
  /* 5870: object: key, type, value */
  8, 3, 32819, 0, 32918, 5856, 33004, 5864,
  /* 5878: array */
  7, 146,
  /* 5880: object: filters, type */
  8, 2, 32918, 4218, 33162, 5878,
  /* 5886: union */
  57, 2, 5870, 5880, 150, 4, 8, 12, 5870, 14, 5870, 16, 5870, 17, 5870, 18, 5880, 40, 5880, 50, 5870, 53, 5870,
  /* 5909: choice: auto, default-2024-11-15 */
  6, 2, 97, 1131,
  /* 5913: object: ranker, score_threshold */
  8, 2, 325, 5909, 1025, 17,
  /* 5919: choice: file_search */
  6, 1, 760,
  /* 5922: object: filters, max_num_results, ranking_options, type, ... */
  8, 5, 32918, 5919, 394, 5886, 1018, 60, 1023, 5913, 33848, 1191,
  /* 5934: choice: browser, linux, mac, ubuntu, ... */
  6, 5, 54, 196, 349, 378, 445,
  /* 5941: choice: computer_use_preview */
  6, 1, 1186,
  /* 5944: object: display_height, display_width, environment, type */
  8, 4, 32918, 5941, 33525, 5934, 33656, 60, 33717, 60,
  /* 5954: choice: 16g, 1g, 4g, 64g */
  22, 4, 4, 8, 23, 37,
  /* 5960: object: file_ids, memory_limit, type */
  8, 3, 32918, 1929, 491, 1191, 845, 5954,
  /* 5968: union */
  9, 2, 0, 5960,
  /* 5972: choice: code_interpreter */
  6, 1, 1037,
  /* 5975: object: container, type */
  8, 2, 32918, 5972, 33338, 5968,
  /* 5981: object: read_only, tool_names */
  8, 2, 613, 8, 723, 1191,
  /* 5987: union */
  25, 2, 1191, 5981,
  /* 5991: choice: connector_dropbox, connector_gmail, connector_googlecalendar, connector_googledrive, ... */
  6, 8, 993, 1088, 1187, 1206, 1235, 1280, 1281, 1293,
  /* 6001: object:  */
  56, 0, 0,
  /* 6004: object: tool_names */
  8, 1, 723, 1191,
  /* 6008: object: always, never */
  8, 2, 205, 6004, 267, 6004,
  /* 6014: choice: always */
  6, 1, 267,
  /* 6017: choice: never */
  6, 1, 205,
  /* 6020: union */
  25, 3, 6008, 6014, 6017,
  /* 6025: choice: mcp */
  6, 1, 56,
  /* 6028: object: allowed_tools, authorization, connector_id, headers, ... */
  8, 9, 32918, 6025, 399, 6001, 708, 0, 815, 5991, 33621, 0, 871, 5987, 872, 0, 1073, 6020, 1153, 0,
  /* 6048: choice: high, low */
  22, 2, 52, 119,
  /* 6052: object: file_id, image_url */
  8, 2, 393, 0, 594, 0,
  /* 6058: choice: auto, low */
  6, 2, 52, 97,
  /* 6062: choice: jpeg, png, webp */
  6, 3, 64, 122, 153,
  /* 6067: choice: image_generation */
  6, 1, 1052,
  /* 6070: object: background, input_fidelity, input_image_mask, model, ... */
  8, 11, 143, 0, 32918, 6067, 200, 0, 424, 2923, 649, 2895, 694, 6058, 916, 6062, 960, 6048, 973, 60, 1055, 6052, 1150, 60,
  /* 6094: choice: local_shell */
  6, 1, 776,
  /* 6097: object: type */
  8, 1, 32918, 6094,
  /* 6101: choice: shell */
  6, 1, 220,
  /* 6104: object: type */
  8, 1, 32918, 6101,
  /* 6108: choice: apply_patch */
  6, 1, 744,
  /* 6111: object: type */
  8, 1, 32918, 6108,
  /* 6115: choice: lark, regex */
  6, 2, 126, 216,
  /* 6119: object: definition, syntax, type */
  8, 3, 32918, 1797, 33112, 6115, 33429, 0,
  /* 6127: union */
  41, 2, 1765, 6119, 150, 4, 2, 147, 1765, 398, 6119,
  /* 6138: object: description, format, name, type */
  8, 4, 32901, 0, 32918, 3875, 291, 6127, 754, 0,
  /* 6148: choice: direct, programmatic */
  6, 2, 284, 852,
  /* 6152: array */
  23, 6148,
  /* 6154: object: allowed_callers, defer_loading, description, name, ... */
  8, 8, 32901, 0, 32918, 1112, 343, 764, 699, 1651, 754, 940, 885, 8, 917, 1651, 988, 6152,
  /* 6172: union */
  41, 2, 6154, 6138, 150, 4, 2, 280, 6138, 495, 6154,
  /* 6183: array */
  7, 6172,
  /* 6185: choice: namespace */
  6, 1, 607,
  /* 6188: object: description, name, tools, type */
  8, 4, 32901, 0, 32918, 6185, 32994, 6183, 33522, 0,
  /* 6198: object: engine */
  8, 1, 286, 2020,
  /* 6202: object: parameters, type */
  8, 2, 32918, 5204, 699, 6198,
  /* 6208: union */
  105, 29, 5741, 5766, 5787, 5817, 5838, 5922, 5944, 5975, 6028, 6070, 6097, 6104, 6111, 6138, 6188, 2014, 2190, 2080, 2089,
  2125, 2139, 2152, 2219, 2275, 6202, 2067, 4057, 4066, 1945, 150, 4, 28, 56, 6028, 220, 6104, 280, 6138, 495, 5741, 607,
  6188, 733, 5817, 744, 6111, 760, 5922, 776, 6097, 1021, 2067, 1037, 5975, 1052, 6070, 1067, 2089, 1068, 4057, 1108, 2125,
  1149, 2014, 1159, 5766, 1175, 2080, 1176, 2190, 1186, 5944, 1196, 2219, 1226, 2275, 1232, 5838, 1246, 6202, 1250, 4066,
  1310, 2139, 1327, 5787, 1341, 2152,
  /* 6298: array */
  7, 6208,
  /* 6300: choice: additional_tools */
  6, 1, 1032,
  /* 6303: object: id, role, tools, type */
  8, 4, 15, 940, 32909, 5731, 32918, 6300, 32994, 6298,
  /* 6313: object: agent_name */
  24, 1, 33415, 0,
  /* 6317: choice: encrypted_content */
  6, 1, 1093,
  /* 6320: object: encrypted_content, type */
  8, 2, 32918, 6317, 33861, 0,
  /* 6326: union */
  41, 3, 4411, 4422, 6320, 150, 4, 3, 683, 4411, 768, 4422, 1093, 6320,
  /* 6340: array */
  7, 6326,
  /* 6342: choice: agent_message */
  6, 1, 870,
  /* 6345: object: agent, author, content, id, ... */
  8, 6, 15, 940, 32918, 6342, 168, 6313, 33036, 0, 33152, 6340, 33383, 0,
  /* 6359: union */
  41, 49, 4390, 4509, 4526, 4546, 4594, 4658, 4677, 4809, 4823, 4846, 4918, 4931, 4950, 5025, 5052, 5066, 5086, 5099, 5120,
  5130, 5151, 5163, 5192, 5207, 5219, 5237, 5255, 5272, 5284, 5366, 5392, 5410, 5434, 5501, 5537, 5552, 5565, 5584, 5613,
  5628, 5643, 5658, 5674, 5693, 5703, 5714, 5725, 6303, 6345, 150, 4, 49, 406, 4509, 406, 4526, 406, 4809, 512, 5658, 614,
  4390, 656, 5703, 711, 5565, 870, 6345, 881, 5052, 895, 4546, 895, 4823, 961, 5725, 968, 5613, 970, 5272, 1021, 5163, 1030,
  4918, 1032, 6303, 1035, 4658, 1042, 4846, 1042, 5674, 1044, 4931, 1061, 5537, 1067, 5434, 1068, 5501, 1108, 5366, 1109,
  5255, 1118, 5584, 1127, 5714, 1149, 5392, 1175, 5066, 1176, 5410, 1189, 4594, 1195, 5628, 1196, 5219, 1205, 5025, 1215,
  4950, 1223, 5643, 1226, 5086, 1246, 5207, 1247, 5151, 1248, 5120, 1249, 5192, 1250, 5237, 1261, 4677, 1268, 5693, 1274,
  5552, 1309, 5099, 1310, 5130, 1341, 5284,
  /* 6511: array */
  7, 6359,
  /* 6513: union */
  9, 2, 0, 6511,
  /* 6517: text */
  69, 21,
  /* 6519: object:  */
  56, 0, 6517,
  /* 6522: choice: image, text */
  6, 2, 147, 189,
  /* 6526: array */
  7, 6522,
  /* 6528: union */
  41, 4, 0, 4411, 4422, 4430, 150, 4, 3, 682, 4430, 683, 4411, 768, 4422,
  /* 6543: object:  */
  56, 0, 6528,
  /* 6546: object: id, variables */
  24, 2, 32783, 0, 631, 6543,
  /* 6552: choice: all_turns, auto, current_turn */
  22, 3, 97, 558, 820,
  /* 6557: choice: pro, standard */
  22, 2, 65, 534,
  /* 6561: object: context, effort, enabled, max_tokens, ... */
  24, 6, 132, 6557, 285, 1739, 385, 6552, 391, 764, 435, 1748, 690, 768,
  /* 6575: false */
  10,
  /* 6576: object: description, name, schema, strict, ... */
  8, 5, 32901, 0, 32918, 1788, 33101, 146, 343, 764, 754, 0,
  /* 6588: union */
  41, 3, 1765, 1772, 6576, 150, 4, 3, 147, 1765, 771, 1772, 772, 6576,
  /* 6602: choice: high, low, medium */
  22, 3, 52, 119, 306,
  /* 6607: object: format, verbosity */
  8, 2, 291, 6588, 632, 6602,
  /* 6613: object: name, type */
  8, 2, 32901, 0, 32918, 1112,
  /* 6619: union */
  9, 2, 5784, 5763,
  /* 6623: object: type */
  8, 1, 32918, 6619,
  /* 6627: union */
  9, 2, 1929, 1932,
  /* 6631: choice: allowed_tools */
  6, 1, 871,
  /* 6634: object: mode, tools, type */
  8, 3, 32900, 6627, 32918, 6631, 32994, 5878,
  /* 6642: union */
  105, 8, 1929, 1926, 1932, 6613, 6623, 6634, 6111, 6104, 150, 4, 4, 220, 6104, 495, 6613, 744, 6111, 871, 6634,
  /* 6663: union */
  41, 28, 5741, 5766, 5787, 5817, 5838, 5922, 5944, 5975, 6028, 6070, 6097, 6104, 6111, 6138, 6188, 2014, 2190, 2080, 2089,
  2125, 2139, 2152, 2219, 2275, 6202, 2067, 4057, 4066, 150, 4, 28, 56, 6028, 220, 6104, 280, 6138, 495, 5741, 607, 6188,
  733, 5817, 744, 6111, 760, 5922, 776, 6097, 1021, 2067, 1037, 5975, 1052, 6070, 1067, 2089, 1068, 4057, 1108, 2125, 1149,
  2014, 1159, 5766, 1175, 2080, 1176, 2190, 1186, 5944, 1196, 2219, 1226, 2275, 1232, 5838, 1246, 6202, 1250, 4066, 1310,
  2139, 1327, 5787, 1341, 2152,
  /* 6752: array */
  7, 6663,
  /* 6754: choice: auto, disabled */
  22, 2, 97, 483,
  /* 6758: object: background, cache_control, debug, frequency_penalty, ... */
  8, 40, 147, 6607, 151, 1845, 181, 749, 191, 6513, 200, 0, 217, 1833, 223, 6575, 226, 6752, 228, 60, 230, 753, 233, 2362,
  308, 1191, 322, 6546, 342, 8, 400, 4349, 421, 1493, 514, 6519, 529, 1709, 614, 6561, 649, 764, 693, 6526, 709, 1845, 729,
  6754, 798, 753, 800, 6642, 834, 761, 838, 940, 854, 1837, 859, 768, 875, 743, 967, 768, 1070, 753, 1071, 940, 1095, 753,
  1103, 768, 1114, 940, 1177, 764, 1197, 103, 1199, 1516, 1254, 1919,
  /* 6840: object: image, text */
  8, 2, 147, 0, 189, 0,
  /* 6846: union */
  9, 2, 0, 6840,
  /* 6850: array */
  39, 6846, 1,
  /* 6853: object: documents, model, provider, query, ... */
  8, 5, 32968, 0, 32983, 0, 229, 555, 529, 1709, 33346, 6850,
  /* 6865: choice: admin, member */
  6, 2, 166, 307,
  /* 6869: object: role, scim_group_id, workspace_id */
  8, 3, 32909, 6865, 33633, 4, 33693, 4,
  /* 6877: union */
  9, 2, 4188, 8,
  /* 6881: object: role */
  8, 1, 32909, 6865,
  /* 6885: choice: 16:9, 1:1, 21:9, 2:3, ... */
  6, 9, 24, 29, 30, 31, 33, 77, 79, 83, 85,
  /* 6896: choice: first_frame, last_frame */
  6, 2, 687, 761,
  /* 6900: object: frame_type, image_url, type */
  8, 3, 32918, 815, 33362, 833, 33438, 6896,
  /* 6908: array */
  7, 6900,
  /* 6910: choice: audio_url */
  6, 1, 564,
  /* 6913: object: audio_url, type */
  8, 2, 32918, 6910, 33332, 833,
  /* 6919: union */
  41, 3, 2603, 6913, 846, 150, 4, 3, 564, 6913, 594, 2603, 634, 846,
  /* 6933: array */
  7, 6919,
  /* 6935: choice: 1080p, 1K, 2K, 480p, ... */
  6, 7, 2, 6, 7, 80, 81, 82, 157,
  /* 6944: number */
  164, 7,
  /* 6946: object: aspect_ratio, callback_url, creativity, duration, ... */
  8, 14, 142, 60, 143, 0, 32968, 0, 322, 0, 485, 555, 529, 422, 659, 60, 705, 6935, 813, 6885, 814, 507, 827, 6908, 955, 8,
  986, 6944, 1057, 6933,
  /* 6976: text */
  85, 16,
  /* 6978: array */
  23, 60,
  /* 6980: text */
  101, 1, 6,
  /* 6983: text */
  1125, 1, 22, 3,
  /* 6987: object: default_image_model, default_provider_sort, default_text_model, description, ... */
  8, 11, 32901, 6980, 32912, 6983, 754, 6976, 1132, 940, 1169, 940, 1210, 940, 1242, 6978, 1287, 17, 1336, 8, 1337, 8, 1338,
  8,
  /* 7011: object: default_image_model, default_provider_sort, default_text_model, description, ... */
  8, 11, 133, 6980, 144, 6983, 754, 6976, 1132, 940, 1169, 940, 1210, 940, 1242, 6978, 1287, 17, 1336, 8, 1337, 8, 1338, 8,
  /* 7035: choice: daily, lifetime, monthly, weekly */
  6, 4, 180, 351, 412, 508,
  /* 7041: object: include_byok_in_budgets, limit_usd */
  8, 2, 33369, 17, 1271, 8,
  /* 7047: array */
  103, 0, 1, 6,
  /* 7051: object: user_ids */
  8, 1, 33311, 7047,
};

/* Limits. */
static const double description_numbers[] = {
  2.0, 1.0, 10.0, 20.0, 20971520.0, 10000.0, 100.0, 0.0, 255.0, 1024.0, 8.0, 16.0, 64.0, 256.0, 4.0, 25.0, 500.0, 5000.0,
  1000.0, 200.0, 20000.0, 512.0, 50.0,
};

/* Path templates. */
static const char description_paths[1459] =
  "/containers/{container_id}/files/{file_id}/content/containers/{container_id}/files/{file_id}/promote"
  "/guardrails/{id}/assignments/members/remove/vault/interns/{internId}/effective-secrets/guardrails/{i"
  "d}/assignments/keys/remove/images/models/{author}/{slug}/endpoints/vault/interns/{internId}/secrets/"
  "{name}/vault/interns/{internId}/secrets/copy/vault/interns/{internId}/connections/workspaces/{id}/bu"
  "dgets/{interval}/presets/{slug}/versions/{version}/observability/destinations/{id}/presets/{slug}/ch"
  "at/completions/private-endpoints/{id}/activate/private-endpoints/{id}/validate/guardrails/assignment"
  "s/members/private-endpoints/{id}/disable/private-endpoints/{id}/pricing/workspaces/{id}/members/remo"
  "ve/private-endpoints/{id}/enable/guardrails/assignments/keys/workspaces/{id}/members/add/presets/{sl"
  "ug}/responses/scim/group-mappings/{id}/datasets/rankings-daily/presets/{slug}/messages/videos/{jobId"
  "}/content/datasets/app-rankings/datasets/session-cost/external-users/{user}/model/{author}/{slug}/or"
  "ganization/settings/audio/transcriptions/classifications/task/organization/members/vault/secrets/{na"
  "me}/api/alpha/decisions/generation/feedback/scim/sync-jobs/{id}/generation/content/embeddings/models"
  "/credits/coinbase/analytics/query/analytics/meta/auth/keys/code/endpoints/zdr/videos/models/audio/sp"
  "eech/batches/{id}/models/count/tools/{name}/keys/{hash}/models/user/oauth/token/scim/groups/benchmar"
  "ks/oauth/jwks/byok/{id}/providers/systemone/activity/rerank";

/* Rows of operations: name, path, path_size, flags, body, parts, parameters, parameter_count, cursor_parameter, cursor_member, notes. */
static const uint16_t description_operations[] = {
  1014, 1443, 9, 4096, 65535, 65535, 62, 5, 65535, 65535, 1, 1046, 1233, 15, 4096, 65535, 65535, 0, 0, 65535, 65535, 1, 975,
  1217, 16, 4169, 81, 65535, 0, 0, 65535, 65535, 1, 1267, 1103, 20, 49225, 103, 65535, 0, 0, 65535, 65535, 0, 1089, 1291,
  13, 73, 432, 65535, 0, 0, 65535, 65535, 0, 1294, 1019, 21, 89, 464, 480, 0, 0, 65535, 65535, 0, 1296, 1248, 10, 73, 499,
  65535, 0, 0, 65535, 65535, 0, 1129, 1248, 15, 4169, 520, 65535, 0, 0, 65535, 65535, 0, 774, 1304, 8, 37888, 65535, 65535,
  67, 5, 167, 403, 0, 883, 1304, 8, 32841, 103, 65535, 0, 0, 65535, 65535, 0, 752, 1304, 13, 34820, 65535, 65535, 109, 1,
  65535, 65535, 0, 673, 1304, 13, 36864, 65535, 65535, 109, 1, 65535, 65535, 0, 897, 1391, 11, 4096, 65535, 65535, 31, 9,
  65535, 65535, 0, 842, 1413, 5, 4608, 65535, 65535, 77, 4, 65535, 65535, 1, 882, 1413, 5, 73, 694, 65535, 0, 0, 65535,
  65535, 1, 886, 1413, 10, 2052, 65535, 65535, 94, 1, 65535, 65535, 1, 672, 1413, 10, 4096, 65535, 65535, 94, 1, 65535,
  65535, 1, 933, 1413, 10, 75, 714, 65535, 94, 1, 65535, 65535, 1, 1297, 497, 17, 201, 2391, 65535, 128, 1, 65535, 65535, 0,
  1241, 1040, 21, 4096, 65535, 65535, 129, 1, 65535, 65535, 0, 1090, 502, 12, 32969, 103, 65535, 0, 0, 65535, 65535, 0,
  1143, 0, 32, 36864, 65535, 65535, 85, 3, 65535, 65535, 0, 1047, 0, 42, 36864, 65535, 65535, 112, 2, 65535, 65535, 0, 1317,
  0, 50, 36864, 65535, 65535, 112, 2, 65535, 65535, 0, 1198, 50, 50, 32769, 65535, 65535, 112, 2, 65535, 65535, 0, 674,
  1200, 8, 4096, 65535, 65535, 0, 0, 65535, 65535, 1, 1188, 1200, 17, 1, 65535, 65535, 0, 0, 65535, 65535, 2, 956, 909, 22,
  4608, 65535, 65535, 48, 7, 65535, 65535, 0, 1049, 838, 24, 4096, 65535, 65535, 55, 7, 65535, 65535, 0, 958, 931, 22, 4608,
  65535, 65535, 72, 5, 65535, 65535, 0, 1039, 1182, 11, 73, 2672, 65535, 0, 0, 65535, 65535, 0, 1191, 1182, 18, 4608, 65535,
  65535, 4, 2, 65535, 65535, 0, 1058, 1263, 14, 4096, 65535, 65535, 0, 0, 65535, 65535, 0, 1099, 953, 15, 37376, 65535,
  65535, 81, 4, 65535, 65535, 1, 1130, 953, 15, 32841, 103, 65535, 0, 0, 65535, 65535, 1, 1133, 953, 22, 34820, 65535,
  65535, 130, 1, 65535, 65535, 1, 1012, 953, 22, 36864, 65535, 65535, 130, 1, 65535, 65535, 1, 1156, 953, 22, 32843, 103,
  65535, 130, 1, 65535, 65535, 1, 602, 26, 6, 5120, 65535, 65535, 40, 8, 279, 279, 0, 732, 26, 6, 81, 65535, 2695, 89, 2,
  65535, 65535, 0, 662, 26, 16, 2052, 65535, 65535, 88, 3, 65535, 65535, 0, 1013, 26, 16, 4096, 65535, 65535, 88, 3, 65535,
  65535, 0, 1170, 26, 24, 4096, 65535, 65535, 88, 3, 65535, 65535, 0, 899, 1123, 11, 4096, 65535, 65535, 131, 1, 65535,
  65535, 0, 1217, 1163, 19, 4096, 65535, 65535, 131, 1, 65535, 65535, 0, 1289, 1123, 20, 73, 2710, 65535, 0, 0, 65535,
  65535, 1, 962, 100, 11, 4608, 65535, 65535, 91, 3, 65535, 65535, 1, 995, 100, 11, 73, 2774, 65535, 0, 0, 65535, 65535, 1,
  1144, 732, 28, 4608, 65535, 65535, 77, 2, 65535, 65535, 1, 1219, 578, 31, 4608, 65535, 65535, 77, 2, 65535, 65535, 1,
  1001, 100, 16, 2052, 65535, 65535, 94, 1, 65535, 65535, 1, 831, 100, 16, 4096, 65535, 65535, 94, 1, 65535, 65535, 1, 1028,
  100, 16, 75, 2818, 65535, 94, 1, 65535, 65535, 1, 1308, 186, 33, 4608, 65535, 65535, 94, 3, 65535, 65535, 1, 1292, 186,
  33, 73, 2863, 65535, 94, 1, 65535, 65535, 1, 1322, 186, 40, 73, 2863, 65535, 94, 1, 65535, 65535, 1, 1330, 100, 36, 4608,
  65535, 65535, 94, 3, 65535, 65535, 1, 1314, 100, 36, 73, 2867, 65535, 94, 1, 65535, 65535, 1, 1335, 100, 43, 73, 2867,
  65535, 94, 1, 65535, 65535, 1, 817, 226, 7, 201, 2935, 65535, 0, 0, 65535, 65535, 0, 1016, 226, 14, 4096, 65535, 65535, 0,
  0, 65535, 65535, 0, 1272, 226, 40, 4096, 65535, 65535, 114, 2, 65535, 65535, 0, 898, 214, 4, 4096, 65535, 65535, 0, 0,
  65535, 65535, 0, 127, 214, 5, 4096, 65535, 65535, 97, 3, 65535, 65535, 1, 658, 214, 5, 73, 2967, 65535, 0, 0, 65535,
  65535, 1, 663, 1343, 12, 2052, 65535, 65535, 132, 1, 65535, 65535, 1, 293, 1343, 12, 4096, 65535, 65535, 132, 1, 65535,
  65535, 1, 731, 1343, 12, 75, 2983, 65535, 132, 1, 65535, 65535, 1, 945, 877, 9, 201, 4132, 65535, 128, 1, 65535, 65535, 0,
  496, 975, 22, 4096, 65535, 65535, 114, 2, 65535, 65535, 0, 588, 233, 7, 4608, 65535, 65535, 0, 31, 65535, 65535, 0, 1017,
  1317, 13, 4096, 65535, 65535, 24, 1, 65535, 65535, 0, 963, 1355, 12, 4608, 65535, 65535, 4, 2, 65535, 65535, 0, 910, 233,
  33, 4096, 65535, 65535, 114, 2, 65535, 65535, 0, 911, 1402, 11, 36864, 65535, 65535, 0, 0, 65535, 65535, 0, 1040, 1367,
  12, 32865, 65535, 103, 0, 0, 65535, 65535, 0, 1325, 450, 27, 4608, 65535, 65535, 91, 3, 65535, 65535, 1, 1328, 450, 27,
  73, 4294, 65535, 0, 0, 65535, 65535, 1, 1329, 450, 32, 2052, 65535, 65535, 94, 1, 65535, 65535, 1, 1307, 450, 32, 4096,
  65535, 65535, 94, 1, 65535, 65535, 1, 1332, 450, 32, 75, 4320, 65535, 94, 1, 65535, 65535, 1, 1273, 1061, 21, 4608, 65535,
  65535, 77, 2, 65535, 65535, 1, 1270, 997, 22, 36864, 65535, 65535, 0, 0, 65535, 65535, 1, 1304, 997, 22, 32843, 103,
  65535, 0, 0, 65535, 65535, 1, 775, 416, 8, 4608, 65535, 65535, 77, 2, 65535, 65535, 0, 589, 416, 15, 4096, 65535, 65535,
  100, 1, 65535, 65535, 0, 1315, 482, 32, 73, 2391, 65535, 100, 1, 65535, 65535, 0, 1208, 862, 24, 73, 4132, 65535, 100, 1,
  65535, 65535, 0, 1237, 788, 25, 73, 6758, 65535, 100, 1, 65535, 65535, 0, 1145, 416, 24, 4608, 65535, 65535, 100, 3,
  65535, 65535, 0, 1048, 416, 34, 4096, 65535, 65535, 116, 2, 65535, 65535, 0, 1192, 514, 18, 36864, 65535, 65535, 0, 0,
  65535, 65535, 1, 1209, 514, 18, 32841, 103, 65535, 0, 0, 65535, 65535, 1, 1211, 514, 23, 34820, 65535, 65535, 118, 2,
  65535, 65535, 1, 1138, 514, 23, 36864, 65535, 65535, 109, 1, 65535, 65535, 1, 1230, 514, 23, 32843, 103, 65535, 109, 1,
  65535, 65535, 1, 1260, 514, 32, 32769, 65535, 65535, 109, 1, 65535, 65535, 1, 1240, 609, 31, 32769, 65535, 65535, 109, 1,
  65535, 65535, 1, 1213, 702, 30, 32769, 65535, 65535, 109, 1, 65535, 65535, 1, 1319, 640, 31, 34890, 103, 65535, 109, 1,
  65535, 65535, 1, 1277, 546, 32, 32841, 103, 65535, 109, 1, 65535, 65535, 1, 912, 1423, 10, 4096, 65535, 65535, 0, 0,
  65535, 65535, 0, 818, 1452, 7, 73, 6853, 65535, 0, 0, 65535, 65535, 0, 996, 803, 10, 8393, 6758, 65535, 128, 1, 65535,
  65535, 0, 1220, 813, 20, 4608, 65535, 65535, 77, 2, 65535, 65535, 1, 1238, 813, 20, 73, 6869, 65535, 0, 0, 65535, 65535,
  1, 1239, 813, 25, 2052, 65535, 65535, 120, 2, 65535, 65535, 1, 1171, 813, 25, 4096, 65535, 65535, 94, 1, 65535, 65535, 1,
  1258, 813, 25, 75, 6881, 65535, 94, 1, 65535, 65535, 1, 964, 1379, 12, 4608, 65535, 65535, 77, 2, 65535, 65535, 1, 1091,
  1143, 15, 32769, 65535, 65535, 0, 0, 65535, 65535, 1, 957, 1143, 20, 36864, 65535, 65535, 109, 1, 65535, 65535, 1, 997,
  1433, 10, 32841, 103, 65535, 0, 0, 65535, 65535, 0, 603, 1330, 6, 37376, 65535, 65535, 103, 3, 65535, 65535, 0, 396, 1330,
  13, 36864, 65535, 65535, 122, 1, 65535, 65535, 0, 1218, 344, 37, 36864, 65535, 65535, 108, 1, 65535, 65535, 0, 1333, 143,
  43, 37376, 65535, 65535, 106, 3, 65535, 65535, 0, 1243, 266, 33, 37376, 65535, 65535, 106, 3, 65535, 65535, 0, 1282, 306,
  38, 32841, 103, 65535, 108, 1, 65535, 65535, 0, 1269, 266, 40, 34820, 65535, 65535, 122, 2, 65535, 65535, 0, 1255, 266,
  40, 34890, 103, 65535, 122, 2, 65535, 65535, 0, 1059, 1082, 14, 37376, 65535, 65535, 106, 2, 65535, 65535, 0, 1092, 1082,
  21, 34820, 65535, 65535, 122, 1, 65535, 65535, 0, 1076, 1082, 21, 34890, 103, 65535, 122, 1, 65535, 65535, 0, 819, 886, 7,
  8265, 6946, 65535, 0, 0, 65535, 65535, 0, 1060, 1277, 14, 4096, 65535, 65535, 0, 0, 65535, 65535, 0, 590, 886, 15, 12288,
  65535, 65535, 125, 1, 65535, 65535, 0, 1100, 886, 23, 4096, 65535, 65535, 124, 2, 65535, 65535, 0, 965, 381, 11, 4608,
  65535, 65535, 77, 2, 65535, 65535, 1, 998, 381, 11, 73, 6987, 65535, 0, 0, 65535, 65535, 1, 1002, 381, 16, 2052, 65535,
  65535, 109, 1, 65535, 65535, 1, 832, 381, 16, 4096, 65535, 65535, 109, 1, 65535, 65535, 1, 1029, 381, 16, 75, 7011, 65535,
  109, 1, 65535, 65535, 1, 1193, 381, 24, 4096, 65535, 65535, 109, 1, 65535, 65535, 1, 1212, 381, 35, 2052, 65535, 65535,
  126, 2, 65535, 65535, 1, 1139, 381, 35, 4096, 65535, 65535, 126, 2, 65535, 65535, 1, 1231, 381, 35, 2122, 7041, 65535,
  126, 2, 65535, 65535, 1, 1194, 671, 24, 4608, 65535, 65535, 109, 3, 65535, 65535, 1, 1262, 760, 28, 73, 7051, 65535, 109,
  1, 65535, 65535, 1, 1299, 671, 31, 73, 7051, 65535, 109, 1, 65535, 65535, 1,
};

/* Parameters of operations: name, place and whether it is required, node. */
static const uint16_t description_parameters[] = {
  1, 1, 0, 74, 1, 4215, 96, 1, 0, 145, 1, 4201, 195, 1, 2688, 315, 1, 575, 328, 1, 4197, 385, 1, 555, 441, 1, 0, 472, 1,
  2540, 605, 1, 4192, 606, 1, 4192, 612, 1, 0, 755, 1, 4188, 844, 1, 575, 846, 1, 575, 914, 1, 0, 1056, 1, 0, 1062, 1, 4192,
  1063, 1, 4192, 1064, 1, 4192, 1066, 1, 4192, 1101, 1, 4192, 1107, 1, 4192, 1110, 1, 0, 1157, 1, 0, 1200, 1, 0, 1222, 1,
  4194, 1225, 1, 4194, 1244, 1, 4192, 1245, 1, 4192, 170, 1, 542, 337, 1, 561, 472, 1, 0, 627, 1, 566, 777, 1, 555, 927, 1,
  0, 939, 1, 547, 980, 1, 557, 1140, 1, 8, 167, 1, 0, 195, 1, 2688, 207, 1, 64, 279, 1, 0, 465, 1, 0, 529, 1, 2691, 565, 1,
  0, 865, 1, 4, 145, 1, 2519, 195, 1, 572, 315, 1, 2516, 472, 1, 2508, 486, 1, 2514, 713, 1, 2514, 795, 1, 2523, 319, 1,
  2572, 472, 1, 2540, 486, 1, 2514, 515, 1, 2565, 713, 1, 2514, 909, 1, 2561, 943, 1, 2554, 103, 1, 0, 442, 1, 0, 499, 1, 1,
  811, 1, 0, 865, 1, 0, 167, 1, 0, 195, 1, 60, 339, 1, 103, 884, 1, 103, 946, 1, 103, 195, 1, 2577, 200, 1, 0, 315, 1, 2580,
  468, 1, 0, 730, 1, 2583, 195, 1, 572, 315, 1, 575, 529, 1, 577, 865, 1, 4, 151, 1, 0, 195, 1, 60, 315, 1, 768, 1054, 1, 8,
  167, 1, 0, 195, 1, 60, 816, 4, 430, 393, 4, 0, 529, 1, 2691, 865, 1, 4, 195, 1, 572, 315, 1, 575, 865, 1, 4, 15, 4, 4,
  195, 1, 572, 315, 1, 575, 315, 1, 575, 865, 1, 4, 1053, 1, 0, 144, 4, 430, 195, 1, 572, 315, 1, 575, 195, 1, 60, 315, 1,
  768, 648, 1, 0, 195, 1, 60, 315, 1, 60, 503, 4, 430, 15, 4, 430, 195, 1, 572, 315, 1, 575, 393, 4, 430, 816, 4, 430, 144,
  4, 0, 268, 4, 0, 144, 4, 430, 443, 4, 430, 15, 4, 430, 665, 1, 103, 15, 4, 4, 841, 5, 6877, 133, 4, 430, 503, 4, 430, 190,
  1, 575, 192, 4, 430, 15, 4, 430, 504, 4, 7035, 1202, 2, 2501, 352, 1, 2505, 151, 4, 430, 15, 5, 430, 118, 4, 0,
};

/* The fields of a row. */
enum {
  DESCRIPTION_NAME = 0,
  DESCRIPTION_PATH = 1,
  DESCRIPTION_PATH_SIZE = 2,
  DESCRIPTION_FLAGS = 3,
  DESCRIPTION_BODY = 4,
  DESCRIPTION_PARTS = 5,
  DESCRIPTION_PARAMETERS = 6,
  DESCRIPTION_PARAMETER_COUNT = 7,
  DESCRIPTION_CURSOR_PARAMETER = 8,
  DESCRIPTION_CURSOR_MEMBER = 9,
  DESCRIPTION_NOTES = 10,
  DESCRIPTION_ROW_SIZE = 11,
};

static inline uint16_t description_word(size_t place) { return description_words[place]; }

static inline double description_number(size_t number) { return description_numbers[number]; }

static inline size_t description_name_size(size_t number) {
  size_t size = 0, end = DESCRIPTION_NAME_LIMIT + 1;
  while (end - size > 1) {
    size_t middle = (size + end) / 2;
    if (description_name_firsts[middle] <= number)
      size = middle;
    else
      end = middle;
  }
  return size;
}

/* The first name of a size, and its number; the others of that size follow it. */
static inline const void *description_names_of_size(size_t size) {
  return description_names + description_name_starts[size];
}

static inline size_t description_first_name(size_t size) { return description_name_firsts[size]; }

/* Whether a name is a text of its size. Without a call of memcmp, so that no register has to be saved. */
__attribute__((always_inline)) static inline int description_equal(const char *name, const char *text, size_t size) {
  uint64_t a = 0, b = 0;
  uint32_t c = 0, d = 0, e = 0, f = 0;
  if (size >= 8) {
    for (size_t i = 0; i + 8 < size; i += 8) {
      memcpy(&a, name + i, 8);
      memcpy(&b, text + i, 8);
      if (a != b)
        return 0;
    }
    memcpy(&a, name + size - 8, 8);
    memcpy(&b, text + size - 8, 8);
    return a == b;
  }
  if (size >= 4) {
    memcpy(&c, name, 4);
    memcpy(&d, text, 4);
    memcpy(&e, name + size - 4, 4);
    memcpy(&f, text + size - 4, 4);
    return ((c ^ d) | (e ^ f)) == 0;
  }
  return size == 0 || (name[0] == text[0] && name[size / 2] == text[size / 2] && name[size - 1] == text[size - 1]);
}

/* The index of a text among `count` numbers of names, which are in order and `distance` words apart; `count` if it is not
   there. Only names of the same size are read. Bisection would be slower: each of its steps waits for the one before. */
__attribute__((noinline)) static inline size_t description_find(size_t place, size_t count, size_t distance,
                                                                const void *text, size_t size) {
  if (size > DESCRIPTION_NAME_LIMIT)
    return count;
  const uint16_t *words = description_words + place;
  size_t first = description_name_firsts[size], limit = description_name_firsts[size + 1], index = 0;
  while (index + 8 < count && (words[8 * distance] & 0x7FFFu) < first) {
    words += 8 * distance;
    index += 8;
  }
  const char *names = description_names + description_name_starts[size];
  for (; index < count; index++, words += distance) {
    size_t number = *words & 0x7FFFu;
    if (number >= limit)
      return count;
    if (number >= first && description_equal(names + (number - first) * size, (const char *)text, size))
      return index;
  }
  return count;
}

/* Whether the name of a number is a text. */
static inline int description_is(size_t number, const void *text, size_t size) {
  if (size > DESCRIPTION_NAME_LIMIT || number < description_name_firsts[size] || number >= description_name_firsts[size + 1])
    return 0;
  const char *names = description_names + description_name_starts[size];
  return description_equal(names + (number - description_name_firsts[size]) * size, (const char *)text, size);
}

static inline uint16_t description_operation(size_t number, size_t field) {
  return description_operations[number * DESCRIPTION_ROW_SIZE + field];
}

static inline const void *description_path(size_t place) { return description_paths + place; }

static inline uint16_t description_parameter(size_t number, size_t field) {
  return description_parameters[number * 3 + field];
}

#endif
